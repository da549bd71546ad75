import { sourceOf, type Noun } from "../nouns/noun.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const credentialsPart = definePlanRule({
  code: "config/credentials-part",
  severity: "error",
  on: "container",
  summary: "The credentials of a registry are a secret as a whole.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/private-auth.html",
    checked: "2026-11-28",
  },
  check({ subject, props: { repositoryCredentials: secret } }, report) {
    const part = PARTS.find((each) => secret?.props?.[each] !== undefined);
    if (part !== undefined) report(ofPart(subject, part));
  },
});

const PARTS = ["key", "versionStage", "versionId"] as const;

function ofPart(subject: Noun, part: (typeof PARTS)[number]): PlanFinding {
  return {
    source: sourceOf(subject, ["repositoryCredentials"]),
    message: `\`repositoryCredentials\` of ${subject.words} is a secret with \`${part}\`; ECS reads the secret as a whole.`,
    help: `Remove \`${part}\`, and keep \`{"username": "…", "password": "…"}\` in a secret of its own.`,
  };
}
