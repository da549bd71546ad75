import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { LATER, template } from "../templates.ts";

const named = (repositoryName: unknown): unknown => ({ repositoryName });
const wrong = (name: string, shown = name) => ({
  document: named(name),
  says: [
    `A repository is named "${shown}"; ECR accepts 2 to 256 lower-case letters and digits, with periods, underscores, hyphens or slashes between them.`,
    'Write it like "shop/api".',
  ],
});

describeRule("ecr-repo/name", "repository", {
  at: "repositoryName",
  accepts: {
    "two characters": named("ab"),
    "256 characters": named("a".repeat(256)),
    "marks between": named("shop/my-api--2/a__b.c_d"),
    "a digit first": named("2048/game"),
    "what is filled in": named("${Name}/API"),
  },
  rejects: {
    "one character": wrong("a"),
    "257 characters": wrong("a".repeat(257), `${"a".repeat(76)}…`),
    capitals: wrong("Shop/api"),
    "a slash first": wrong("/shop"),
    "three underscores": wrong("a___b"),
    "a hyphen last": wrong("api-"),
  },
  unknown: [named(UNKNOWN)],
});

const resource = (name: unknown) =>
  template({ Images: { Type: "AWS::ECR::Repository", Properties: { RepositoryName: name } } });

describeRule("ecr-repo/name", "template", {
  at: "Resources.Images.Properties.RepositoryName",
  accepts: {
    "what is accepted around what is open": resource({ "Fn::Sub": "${AWS::StackName}/my-api_v1.0" }),
    "a whole name, at which the document's rule looks": resource("Shop"),
  },
  rejects: {
    "a capital letter beside what is open": {
      document: resource({ "Fn::Join": ["-", [{ Ref: "Stage" }, "Api"]] }),
      says: [
        'A repository is named "${Stage}-Api"; ECR accepts 2 to 256 lower-case letters and digits, with periods, underscores, hyphens or slashes between them.',
        'Write it like "shop/api".',
      ],
    },
  },
  unknown: [resource(LATER), resource({ Ref: "Name" })],
});
