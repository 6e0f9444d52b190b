/// What a person opens or drops: text goes on, everything else gets a sentence that says what to do.

import { t } from "./i18n";

export type Opened = { readonly name: string; readonly bytes: Uint8Array } | { readonly refused: string };

const starts = (bytes: Uint8Array, ...head: number[]): boolean => head.every((b, i) => bytes[i] === b);

/// Why these bytes are no text, or null where they may be.
export function refusal(name: string, bytes: Uint8Array): string | null {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return t("filePdf", { name });
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (starts(bytes, 0x50, 0x4b, 3, 4) && /^(xlsx|xlsm|docx|et|wps|ods|odt)$/.test(extension)) {
    return t("fileTooNew", { name, kind: extension.startsWith("x") || extension === "et" || extension === "ods" ? "Excel" : "Word" });
  }
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return t("fileTooNew", { name, kind: /xls|et/.test(extension) ? "Excel" : "Word" });
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x52, 0x61, 0x72) || starts(bytes, 0x37, 0x7a)) {
    return t("fileImage", { name });
  }
  return null;
}

export function readFile(file: File): Promise<Opened> {
  return new Promise((resolve) => {
    // FileReader, since Blob.arrayBuffer is younger than the oldest browsers we serve.
    const reader = new FileReader();
    reader.onerror = () => resolve({ refused: t("fileUnreadable", { name: file.name, reason: reader.error?.message ?? "" }) });
    reader.onload = () => {
      const bytes = new Uint8Array(reader.result as ArrayBuffer);
      const refused = refusal(file.name, bytes);
      resolve(refused === null ? { name: file.name, bytes } : { refused });
    };
    reader.readAsArrayBuffer(file);
  });
}

/// Hands a file to the person, without any connection.
export function save(name: string, data: string | Uint8Array, type: string): void {
  const url = URL.createObjectURL(new Blob([data as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
