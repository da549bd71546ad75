import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const policy = (action: unknown, effect: unknown = "Allow") => ({
  Version: "2012-10-17",
  Statement: [{ Effect: effect, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: action }],
});

const USELESS = [
  "The repository policy allows ecr:GetAuthorizationToken, which is of the whole registry; a repository's policy gives nobody that right.",
  "Remove the action, and allow it in a policy of IAM of whoever logs in.",
];

describeRule("ecr-repo/policy-token", "repositoryPolicy", {
  at: "Statement[0].Action",
  accepts: {
    "what repositories have": policy(["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]),
    "whatever there is": policy("ecr:*"),
    "a name with more in it": policy("ecr:GetAuthorizationToken*"),
    "what is denied": policy("ecr:GetAuthorizationToken", "Deny"),
  },
  rejects: {
    "a login": { document: policy("ecr:GetAuthorizationToken"), says: USELESS },
    "a login among others, in small letters": {
      document: policy(["ecr:BatchGetImage", "ecr:getauthorizationtoken"]),
      says: USELESS,
    },
  },
  unknown: [policy(UNKNOWN), policy([UNKNOWN]), policy("ecr:GetAuthorizationToken", UNKNOWN), { Statement: UNKNOWN }],
});
