/// The verdict in words.

import type { Summary, Verdict } from "../../wasm/report";
import { t } from "./i18n";

export interface Headline {
  readonly verdict: string;
  readonly head: string;
  /// Four characters or two, as a seal carries them.
  readonly seal: string;
  readonly tone: "pass" | "warning" | "error" | "unknown";
}

/// How many findings are open, those answered not counted, and the verdict that follows.
export type Counts = Pick<Summary, "errors" | "warnings" | "infos"> & { readonly verdict: Verdict };

export function headline(summary: Counts): Headline {
  const { errors, warnings, infos } = summary;
  switch (summary.verdict) {
    case "pass":
      return { verdict: t("verdictPass"), head: infos > 0 ? t("headPassInfos", { infos }) : t("headPass"), seal: t("sealPass"), tone: "pass" };
    case "warn":
      return { verdict: t("verdictWarn"), head: t("headWarn", { warnings }), seal: t("sealWarn"), tone: "warning" };
    case "fail":
      return { verdict: t("verdictFail"), head: t("headFail", { errors }), seal: t("sealFail"), tone: "error" };
    case "unrecognised":
      return { verdict: t("verdictUnrecognised"), head: t("headUnrecognised"), seal: t("sealUnrecognised"), tone: "unknown" };
  }
}
