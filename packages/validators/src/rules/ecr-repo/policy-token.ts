import type { Path } from "../../path.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { capitalized } from "../../words.ts";
import { nameOf } from "../place.ts";
import { ecrGuide } from "../source.ts";
import { statementsOf, textsOf } from "./policy-statements.ts";

export const policyToken = defineRule({
  code: "ecr-repo/policy-token",
  severity: "warning",
  on: "repositoryPolicy",
  summary: "The policy of a repository does not allow a login, which is to the registry.",
  source: ecrGuide("repository-policies.html", "2026-11-30"),
  check(policy, report) {
    for (const { at, statement } of statementsOf(policy)) {
      if (statement["Effect"] === "Allow" && textsOf(statement["Action"]).some(isLogin))
        report(useless(capitalized(nameOf("repositoryPolicy", policy)), [...at, "Action"]));
    }
  },
});

/** IAM makes no difference between a and A. */
function isLogin(action: string): boolean {
  return action.toLowerCase() === "ecr:getauthorizationtoken";
}

function useless(policy: string, at: Path): Finding {
  return {
    at,
    message: `${policy} allows ecr:GetAuthorizationToken, which is of the whole registry; a repository's policy gives nobody that right.`,
    help: "Remove the action, and allow it in a policy of IAM of whoever logs in.",
  };
}
