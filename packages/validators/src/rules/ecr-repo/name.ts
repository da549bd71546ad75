import { REPOSITORY_NAME, REPOSITORY_NAME_LENGTH } from "../../facts/repository.ts";
import { say } from "../../text.ts";
import { shown } from "../../words.ts";
import { declared } from "../declaration.ts";
import { inFiles } from "../in-files.ts";
import { isStandIn } from "../placeholder.ts";
import { ecrApi } from "../source.ts";

const { min, max } = REPOSITORY_NAME_LENGTH;

const named = declared(
  {
    code: "ecr-repo/name",
    on: "repository",
    at: "repositoryName",
    summary: "A repository has a name of lower-case letters and digits, with single marks between them.",
    source: ecrApi("API_CreateRepository.html"),
    says: "a repository is named {value}",
  },
  (name) =>
    typeof name === "string" && name !== "" && !isStandIn(name) && !REPOSITORY_NAME.test(name) ? name : undefined,
  ({ value, at, opening }) => ({
    at,
    message: say`${opening(shown(value))}; ECR accepts ${min} to ${max} lower-case letters and digits, with periods, underscores, hyphens or slashes between them.`,
    help: 'Write it like "shop/api".',
  }),
);

/** Of a config, `config/repository-name` tells it. */
export const repositoryName = inFiles(named);
