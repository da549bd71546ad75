import { FILLED, listOf, required, STRING, struct } from "../shape.ts";

interface Pair {
  readonly Key: string;
  readonly Value: string;
}

/** Tags and attributes in CloudFormation's spelling. */
export const PAIRS = listOf(struct<Pair>("a key with its value", { Key: required(FILLED), Value: required(STRING) }));
