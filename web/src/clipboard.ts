/// To the clipboard, also where the modern interface is missing (file:// in old browsers).

export async function copyText(text: string, markup?: string): Promise<boolean> {
  // The event's own data can carry two flavours everywhere, and needs no permission.
  let done = false;
  const give = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/plain", text);
    if (markup !== undefined) event.clipboardData.setData("text/html", markup);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  document.addEventListener("copy", give, true);
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", give, true);
  }
  if (done) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
