import type { Rule } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { ecrApi, ecrGuide } from "../source.ts";
import { wanted } from "../wanted.ts";

/** What a repository is better with, sorted by code. */
export const PRACTICE: readonly Rule[] = [
  wanted({
    code: "ecr-repo/mutable-tags",
    severity: "warning",
    presets: ["strict", "security-hub", "control-tower"],
    on: "repository",
    at: "imageTagMutability",
    values: (value) => value !== "MUTABLE" && value !== "MUTABLE_WITH_EXCLUSION",
    summary: "A tag of a repository stays with one image.",
    source: ecrGuide("image-tag-mutability.html"),
    says: "{it} lets a push move a tag to another image",
    because: "what runs by a tag may change without a deployment, and a rollback may bring something else",
    help: say`Set ${property("imageTagMutability")} to "IMMUTABLE", or to "IMMUTABLE_WITH_EXCLUSION" for all tags but some.`,
    suggests: "IMMUTABLE",
  }),

  wanted({
    code: "ecr-repo/scan-on-push",
    severity: "warning",
    presets: ["strict", "security-hub", "control-tower"],
    on: "repository",
    at: "imageScanningConfiguration.scanOnPush",
    values: (value) => value === true,
    summary: "Images are scanned when they are pushed.",
    source: ecrApi("API_ImageScanningConfiguration.html"),
    says: "{it} scans no image that is pushed to it",
    because: "unless a rule of the registry does, nobody learns of known holes in it",
    help: say`Set ${property("imageScanningConfiguration.scanOnPush")} to true, or scan by a rule of the registry.`,
    fix: true,
  }),
];
