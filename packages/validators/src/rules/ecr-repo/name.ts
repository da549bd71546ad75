import { REPOSITORY_NAME, REPOSITORY_NAME_CHARACTERS, REPOSITORY_NAME_LENGTH } from "../../facts/repository.ts";
import { say } from "../../text.ts";
import { shown } from "../../words.ts";
import { declared } from "../declaration.ts";
import { inFiles } from "../in-files.ts";
import { openText } from "../open-text.ts";
import { isStandIn } from "../../placeholder.ts";
import { ecrApi } from "../source.ts";

const { min, max } = REPOSITORY_NAME_LENGTH;

const NAMED = {
  code: "ecr-repo/name",
  summary: "A repository has a name of lower-case letters and digits, with single marks between them.",
  source: ecrApi("API_CreateRepository.html"),
  says: "a repository is named {value}",
} as const;

const ACCEPTS = `${min} to ${max} lower-case letters and digits, with periods, underscores, hyphens or slashes between them`;
const EXAMPLE = "shop/api";

const named = declared(
  { ...NAMED, on: "repository", at: "repositoryName" },
  (name) =>
    typeof name === "string" && name !== "" && !isStandIn(name) && !REPOSITORY_NAME.test(name) ? name : undefined,
  ({ value, at, opening }) => ({
    at,
    message: say`${opening(shown(value))}; ECR accepts ${ACCEPTS}.`,
    help: `Write it like "${EXAMPLE}".`,
  }),
);

/** Of a config, `config/repository-name` tells it. */
export const repositoryName = inFiles(named);

/** A name of which a template knows a part. */
export const openRepositoryName = inFiles(
  openText({
    ...NAMED,
    type: "AWS::ECR::Repository",
    place: "RepositoryName",
    characters: REPOSITORY_NAME_CHARACTERS,
    accepts: ACCEPTS,
    example: EXAMPLE,
    who: "ECR",
  }),
);
