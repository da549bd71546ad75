import { TAG_EXCEPTION, TAG_EXCEPTIONS_MAX } from "../../facts/repository.ts";
import { property, say } from "../../text.ts";
import { combined, forbidden, maxCount, pattern, requires } from "../declared.ts";
import { ecrApi } from "../source.ts";

const ABOUT = {
  code: "ecr-repo/mutability-filters",
  on: "repository",
  summary: "The tags that a repository's mutability is not for are named where it says that there are some.",
  source: ecrApi("API_CreateRepository.html"),
  who: "ECR",
} as const;

const FILTERS = "imageTagMutabilityExclusionFilters";

export const mutabilityFilters = combined(
  maxCount({
    ...ABOUT,
    at: FILTERS,
    says: "{it} excepts {value} kinds of tags from its mutability",
    max: TAG_EXCEPTIONS_MAX,
  }),
  pattern({
    ...ABOUT,
    at: `${FILTERS}[].filter`,
    says: "{it} excepts the tags {value} from its mutability",
    pattern: TAG_EXCEPTION,
    accepts: "1 to 128 letters, digits, periods, underscores and hyphens, with * for any of them",
    example: "dev-*",
  }),
  forbidden({
    ...ABOUT,
    at: FILTERS,
    when: ({ imageTagMutability: mutability }) => mutability === "MUTABLE" || mutability === "IMMUTABLE",
    says: "{it} excepts tags from its mutability, which does not say that there are exceptions",
    because: "ECR does not allow them with MUTABLE and IMMUTABLE",
    help: say`Set ${property("imageTagMutability")} to "IMMUTABLE_WITH_EXCLUSION" or "MUTABLE_WITH_EXCLUSION".`,
    fix: "none",
  }),
  requires({
    ...ABOUT,
    at: "imageTagMutability",
    values: (value) => value === "IMMUTABLE_WITH_EXCLUSION" || value === "MUTABLE_WITH_EXCLUSION",
    needs: FILTERS,
    says: "{it} has the mutability {value} and names no exceptions",
    because: "ECR needs one at least",
    help: say`Add ${property(FILTERS)}.`,
  }),
);
