import { describeRule } from "../describe-rule.ts";
import { LATER, taskOf, template } from "../templates.ts";

const repository = (properties: object = {}, attributes: object = {}, more: object = {}) =>
  template({ Repository: { Type: "AWS::ECR::Repository", ...attributes, Properties: properties }, ...more });

describeRule("ecr-repo/lifecycle-missing", "template", {
  at: "Resources.Repository.Properties",
  accepts: { "a policy": repository({ LifecyclePolicy: { LifecyclePolicyText: "{}" } }) },
  rejects: {
    none: {
      document: repository(),
      says: [
        "Repository keeps every image that was ever pushed to it; ECR charges for them, and lets 20,000 in.",
        "Add `LifecyclePolicy` with a rule that expires untagged images, and one that keeps the last ones.",
      ],
    },
  },
  unknown: [repository({ LifecyclePolicy: LATER }), repository({ "Fn::Transform": {} })],
});

const latest = (Image: unknown, ImageTagMutability: unknown = "IMMUTABLE") =>
  repository({ ImageTagMutability }, {}, { Task: taskOf({}, { Image }) });
const URI = { "Fn::Sub": "${Repository.RepositoryUri}:latest" };
const stuck = [
  'Container "web" of Task runs "latest" of Repository, whose tags stay; a second push of it fails with ImageTagAlreadyExistsException.',
  "Name the tag of one build, or except latest with IMMUTABLE_WITH_EXCLUSION.",
];

describeRule("ecr-repo/latest-with-immutable", "template", {
  at: "Resources.Task.Properties.ContainerDefinitions[0].Image",
  accepts: {
    "a tag that stays": latest({ "Fn::Sub": "${Repository.RepositoryUri}:1.4.2" }),
    "tags that move": latest(URI, "MUTABLE"),
    "tags that stay but for some": latest(URI, "IMMUTABLE_WITH_EXCLUSION"),
    "another repository": latest("public.ecr.aws/nginx/nginx:latest"),
  },
  rejects: {
    "a substitution": { document: latest(URI), says: stuck },
    "a join": {
      document: latest({ "Fn::Join": ["", [{ "Fn::GetAtt": ["Repository", "RepositoryUri"] }, ":latest"]] }),
      says: stuck,
    },
  },
  unknown: [latest(URI, LATER), latest(LATER)],
});

describeRule("ecr-repo/deletion-policy", "template", {
  at: "Resources.Repository",
  accepts: {
    "one that stays": repository({}, { DeletionPolicy: "Retain" }),
    "one that is to go": repository({}, { DeletionPolicy: "Delete" }),
  },
  rejects: {
    "one that says nothing": {
      document: repository(),
      says: [
        "Repository goes with its stack, and with a change of its name or its encryption.",
        'Set `DeletionPolicy` and `UpdateReplacePolicy` to "Retain".',
      ],
    },
  },
  unknown: [repository({}, { DeletionPolicy: LATER })],
});

describeRule("ecr-repo/empty-on-delete", "template", {
  at: "Resources.Repository.Properties.EmptyOnDelete",
  accepts: {
    "one that stays": repository({ EmptyOnDelete: true }, { DeletionPolicy: "Retain" }),
    "one that keeps its images": repository({ EmptyOnDelete: false }),
  },
  rejects: {
    "one that does not": {
      document: repository({ EmptyOnDelete: true }),
      says: [
        "Repository deletes all its images when its stack goes or replaces it; what runs of them cannot start again.",
        'Remove `EmptyOnDelete`, or set `DeletionPolicy` to "Retain".',
      ],
    },
  },
  unknown: [repository({ EmptyOnDelete: LATER })],
});

const catalog = (data: unknown) =>
  template({ Public: { Type: "AWS::ECR::PublicRepository", Properties: { RepositoryCatalogData: data } } });

describeRule("ecr-repo/public-repository", "template", {
  accepts: {
    "texts that fit": catalog({ AboutText: "x".repeat(10_240), RepositoryDescription: "x".repeat(1024) }),
    "no texts": catalog(undefined),
  },
  rejects: {
    "a long description": {
      document: catalog({ RepositoryDescription: "x".repeat(1025) }),
      at: "Resources.Public.Properties.RepositoryCatalogData.RepositoryDescription",
      says: [
        "Public has a RepositoryDescription of 1025 characters; ECR Public accepts 1024.",
        "Shorten `RepositoryDescription` by 1.",
      ],
    },
    "a long usage": {
      document: catalog({ UsageText: "x".repeat(10_242) }),
      at: "Resources.Public.Properties.RepositoryCatalogData.UsageText",
      says: ["Public has a UsageText of 10242 characters; ECR Public accepts 10240.", "Shorten `UsageText` by 2."],
    },
  },
  unknown: [catalog(LATER), catalog({ AboutText: LATER })],
});

describeRule(
  "ecr-repo/public-repository",
  "template",
  {
    accepts: { "no public repository": template({}) },
    rejects: {
      "another region": {
        document: catalog(undefined),
        at: "Resources.Public.Properties",
        says: [
          "Public is a public repository in eu-west-1; ECR Public makes them in us-east-1 alone.",
          "Deploy it to us-east-1, in a template of its own.",
        ],
      },
    },
    unknown: [template({ Public: LATER })],
  },
  { region: "eu-west-1" },
);

const registered = (RegistryId: unknown) => repository({ LifecyclePolicy: { RegistryId } });

describeRule("ecr-repo/lifecycle-registry-id", "template", {
  at: "Resources.Repository.Properties.LifecyclePolicy.RegistryId",
  accepts: { "an account": registered("123456789012"), "none said": repository() },
  rejects: {
    "11 digits": {
      document: registered("12345678901"),
      says: [
        'Repository has a lifecycle policy of the registry "12345678901"; ECR accepts the 12 digits of an account.',
        "Remove `RegistryId`: the stack's own account is meant.",
      ],
    },
  },
  unknown: [registered(LATER), registered("${Account}")],
});
