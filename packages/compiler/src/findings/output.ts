import type { CatalogueEntry } from "@ecs-dsl/validators";

/** Findings about the output folder. Each has its page in `docs/findings/output/`. */
export const OUTPUT_FINDINGS: readonly CatalogueEntry[] = [
  {
    code: "output/busy",
    severity: "error",
    subjects: ["output"],
    summary: "One compile at a time writes an output folder.",
  },
  {
    code: "output/changed",
    severity: "error",
    subjects: ["output"],
    summary: "Nobody changes the output while it is being written.",
  },
  {
    code: "output/collision",
    severity: "error",
    subjects: ["output"],
    summary: "Every file of the output has a path of its own, without regard to case.",
  },
  {
    code: "output/foreign-file",
    severity: "error",
    subjects: ["output"],
    summary: "The output folder holds only files that ecs-dsl wrote.",
  },
  {
    code: "output/link",
    severity: "error",
    subjects: ["output"],
    summary: "No symbolic link leads out of the output folder.",
  },
  {
    code: "output/name",
    severity: "error",
    subjects: ["output"],
    summary: "Every file of the output has a name that is valid on every system.",
  },
  { code: "output/unwritable", severity: "error", subjects: ["output"], summary: "The output folder can be written." },
];
