import { styleText } from "node:util";

/** Colours a text, or leaves it as it is. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
}

/** The colours of a terminal, or none. Whether a stream takes them is for the caller to know. */
export function paintWith(color: boolean): Paint {
  const style = (format: keyof Paint) => (text: string) =>
    color && text !== "" ? styleText(format, text, { validateStream: false }) : text;
  return { bold: style("bold"), dim: style("dim"), red: style("red"), yellow: style("yellow"), blue: style("blue") };
}
