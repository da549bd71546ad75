import * as fc from "fast-check";

const SURROGATES = { first: 0xd800, count: 0x800 };

/** A character of Unicode, every other one of them of ASCII. */
const CHARACTER = fc
  .oneof(fc.nat(0x7f), fc.nat(0x10ffff - SURROGATES.count))
  .map((index) => String.fromCodePoint(index < SURROGATES.first ? index : index + SURROGATES.count));

/**
 * Any text of whole characters. `fc.string({ unit: "binary" })` draws the same, and makes a map of all million characters
 * for that, which takes a second.
 */
export const ANY_TEXT = fc.oneof(
  { weight: 9, arbitrary: fc.array(CHARACTER).map((characters) => characters.join("")) },
  { weight: 1, arbitrary: fc.constantFrom("__proto__", "constructor", "toString", "") },
);
