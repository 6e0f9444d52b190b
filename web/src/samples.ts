/// Our own samples, invented units and figures: offered on the first screen and in the menu.

import type { Key } from "./i18n";
import clean from "../samples/packed-clean.txt";
import faults from "../samples/packed-faults.txt";
import form from "../samples/department-form.txt";
import pdf from "../samples/pdf-text.txt";
import rows from "../samples/rows-merged.txt";
import self from "../samples/self-evaluation.txt";

export interface Sample {
  readonly file: string;
  readonly label: Key;
  readonly text: string;
}

export const samples: readonly Sample[] = [
  { file: "packed-faults.txt", label: "sampleFaults", text: faults },
  { file: "packed-clean.txt", label: "sampleClean", text: clean },
  { file: "rows-merged.txt", label: "sampleRows", text: rows },
  { file: "department-form.txt", label: "sampleForm", text: form },
  { file: "pdf-text.txt", label: "samplePdf", text: pdf },
  { file: "self-evaluation.txt", label: "sampleSelf", text: self },
];
