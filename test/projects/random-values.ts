// Runs before each test file: CI draws the same random values in every run, so that a change answers for itself alone. Without
// `ECS_DSL_SEED` each run draws others.
import * as fc from "fast-check";

const seed = process.env["ECS_DSL_SEED"];
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
