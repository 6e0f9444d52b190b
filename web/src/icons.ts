/// Small drawings. A severity has a shape of its own, so that colour is never alone.

import { svg, html, type TemplateResult } from "lit";
import type { Severity } from "../../wasm/report";

const shapes: Record<Severity, TemplateResult> = {
  error: svg`<path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3 9.6-1.4 1.4L8 10.400 6.400 12 5 10.600 6.600 9 5 7.400 6.400 6 8 7.600 9.600 6 11 7.400 9.400 9Z" transform="translate(0 -1)"/>`,
  warning: svg`<path d="M8 1 .6 14.500h14.800L8 1Zm-.9 5h1.800v4.500H7.100V6Zm0 5.600h1.800v1.700H7.100v-1.700Z"/>`,
  info: svg`<path d="M2.500 1h11A1.500 1.500 0 0 1 15 2.500v11a1.500 1.500 0 0 1-1.500 1.500h-11A1.500 1.500 0 0 1 1 13.500v-11A1.500 1.500 0 0 1 2.500 1Zm4.600 2.500v1.800h1.800V3.500H7.100Zm0 3.200v5.800h1.800V6.700H7.100Z"/>`,
};

export const severityIcon = (severity: Severity): TemplateResult =>
  html`<svg class="icon ${severity}" viewBox="0 0 16 16" aria-hidden="true">${shapes[severity]}</svg>`;
