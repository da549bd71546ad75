import type { CatalogueEntry } from "@ecs-dsl/validators";

/** Findings about files that cannot be read, or not be written back. Each has its page in `docs/findings/input/`. */
export const INPUT_FINDINGS: readonly CatalogueEntry[] = [
  {
    code: "input/alias-bomb",
    severity: "error",
    subjects: ["file"],
    summary: "The aliases of a YAML file repeat at most 100,000 values.",
  },
  {
    code: "input/duplicate-key",
    severity: "warning",
    subjects: ["file"],
    summary: "No name stands twice in one object.",
  },
  { code: "input/empty", severity: "error", subjects: ["file"], summary: "A file that is checked is not empty." },
  {
    code: "input/images",
    severity: "error",
    subjects: ["file"],
    summary: "The images that `lifecycle` is given are what `aws ecr describe-images` prints.",
  },
  { code: "input/json-syntax", severity: "error", subjects: ["file"], summary: "A JSON file parses as JSON." },
  {
    code: "input/lifecycle-policy",
    severity: "error",
    subjects: ["file"],
    summary: "The file that `lifecycle` is given holds one lifecycle policy, or that of the repository which is named.",
  },
  {
    code: "input/no-document",
    severity: "error",
    subjects: ["file"],
    summary: "A file that is named as one of ECS or ECR holds a document.",
  },
  {
    code: "input/not-found",
    severity: "error",
    subjects: ["file"],
    summary: "Every file, folder and pattern that `lint` is given exists.",
  },
  {
    code: "input/not-imported",
    severity: "error",
    subjects: ["file"],
    summary: "A source holds something that a config can be made of.",
  },
  {
    code: "input/not-utf8",
    severity: "error",
    subjects: ["file"],
    summary: "A file that is checked is text in UTF-8.",
  },
  {
    code: "input/not-written",
    severity: "error",
    subjects: ["file"],
    summary: "`lint --fix` can write the files that it fixes.",
  },
  {
    code: "input/prototype-key",
    severity: "error",
    subjects: ["file"],
    summary: "No property of a document is named `__proto__`.",
  },
  {
    code: "input/too-deep",
    severity: "error",
    subjects: ["file"],
    summary: "A file nests its values at most 200 levels deep.",
  },
  {
    code: "input/too-large",
    severity: "error",
    subjects: ["file"],
    summary: "A file holds at most 10 MB, and each document in it at most 256 KiB.",
  },
  {
    code: "input/unreadable",
    severity: "error",
    subjects: ["file"],
    summary: "Every file that is named is a regular file that can be read.",
  },
  { code: "input/yaml-syntax", severity: "error", subjects: ["file"], summary: "A YAML file parses as YAML." },
];
