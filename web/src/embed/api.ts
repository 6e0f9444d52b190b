/// `<jixiao-checker>` as an embedding page sees it. docs/embedding.md explains each.

import type { CheckOptions } from "../../../wasm/engine";
import type { Language, Report, Summary } from "../../../wasm/report";
import type { CoreKind } from "../../../wasm/start";
import type { ErrorCode } from "../protocol";
import type { Theme } from "../settings";

export interface ReadyDetail {
  readonly version: string;
  readonly kind: CoreKind;
}

export interface ReportDetail {
  readonly report: Report;
  readonly summary: Summary;
}

export interface ErrorDetail {
  readonly code: ErrorCode;
  readonly message: string;
}

export interface CheckerEventMap {
  /// The core runs.
  readonly ready: CustomEvent<ReadyDetail>;
  /// A check of the present text is done.
  readonly report: CustomEvent<ReportDetail>;
  /// The core could not start or failed, or bytes were no text. The text stays.
  readonly error: CustomEvent<ErrorDetail>;
}

export interface CheckerElement extends HTMLElement {
  /// The text in the editor; setting it replaces all of it. Attribute `text`.
  text: string;
  /// The document's name in report and exports. Attribute `name`.
  name: string;
  /// Attribute `language`: zh (default) or en.
  language: Language;
  /// Attribute `theme`: auto (default), light, dark, contrast.
  theme: Theme;
  /// A built-in profile's name, or a profile's JSON; "" is the general default. Attribute `profile`.
  profile: string;
  /// Attribute `readonly`: the person may read and choose, not change.
  readOnly: boolean;
  /// The report of the present text; null while there is none.
  readonly report: Report | null;
  /// Replaces the text and gives its report. Rejects where the bytes are no text or the core fails.
  check(input: string | Uint8Array, options?: Pick<CheckOptions, "name" | "encoding">): Promise<Report>;
}

declare global {
  interface HTMLElementTagNameMap {
    "jixiao-checker": CheckerElement;
  }
}
