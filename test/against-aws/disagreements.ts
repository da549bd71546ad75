import { type CaseKind, disagreementOf, type Judge, KINDS } from "./case.ts";

/** Faults of which a judge says the opposite of us, all for one reason. */
interface Disagreement {
  readonly judge: Judge;
  /** True where the judge rejects what we take; unless it is given, we reject what the judge takes. */
  readonly isStricter?: true;
  readonly reason: string;
  readonly faults: Readonly<Partial<Record<CaseKind, readonly string[]>>>;
}

const LIST: readonly Disagreement[] = [
  {
    judge: "moto",
    isStricter: true,
    reason: "ECR makes a repository mutable that says nothing; moto does not, and what ECR answers then is not known.",
    faults: { repository: ["exceptions of what says nothing"] },
  },
  {
    judge: "moto",
    isStricter: true,
    reason: "ECR takes several hyphens in a row, as its API says; moto has an earlier pattern.",
    faults: { repository: ["a name with two hyphens, which is right"] },
  },
  {
    judge: "cloudformation-validate",
    isStricter: true,
    reason: "ECS has taken any other protocol for tcp, so that it is a warning with us; the validator warns, too.",
    faults: {
      taskDefinition: ["an unknown protocol"],
    },
  },
  {
    judge: "moto",
    isStricter: true,
    reason: "ECR answers so. An unknown property is a warning with us wherever it is, because AWS adds some.",
    faults: {
      lifecyclePolicy: ["an unknown property"],
    },
  },
  {
    judge: "cloudformation-validate",
    reason: "CloudFormation converts texts and numbers; the API does not.",
    faults: {
      service: ["a count that is a text"],
      taskDefinition: ["a CPU that is a number", "a container's CPU that is a text"],
    },
  },
  {
    judge: "cloudformation-validate",
    reason: "CloudFormation makes the name.",
    faults: {
      repository: ["no name"],
      service: ["no name"],
      taskDefinition: ["no family"],
    },
  },
  {
    judge: "cloudformation-validate",
    reason: "The validator does not look into the text of a lifecycle policy.",
    faults: {
      lifecyclePolicy: [
        "a count of nothing",
        "a priority of nothing",
        "a unit of a number",
        "an unknown action",
        "an unknown count",
        "any before others",
        "both lists of tags",
        "days without a unit",
        "no list of tags",
        "two rules of one priority",
      ],
    },
  },
  {
    judge: "cloudformation-validate",
    reason: "The validator has no rule for it: its schemas know types and values, and few ranges and patterns.",
    faults: {
      repository: ["a key without KMS", "exceptions of what is mutable"],
      repositoryPolicy: [
        "an action of another service",
        "an unknown effect",
        "an unknown version",
        "no action",
        "no principal",
      ],
      service: [
        "a name with a space",
        "a placement on Fargate",
        "a strategy beside a launch type",
        "less than all of them",
        "more healthy than there are",
        "no subnets",
        "seventeen subnets",
        "six security groups",
      ],
      taskDefinition: [
        "a dependency on nobody",
        "a family with a space",
        "a health check that is too frequent",
        "a mount of no volume",
        "a port that is too large",
        "a privileged container on Fargate",
        "a soft limit above the hard one",
        "a wait that Fargate does not have",
        "eleven containers",
        "logs without a group",
        "memory below its least",
        "no containers",
        "no essential container",
        "storage below its least",
      ],
    },
  },
  {
    judge: "model",
    reason:
      "botocore's models hold types, required members, names and the least of numbers; values, patterns and what two properties owe each other are left to the service.",
    faults: {
      lifecyclePolicy: [
        "a count of nothing",
        "a priority of nothing",
        "a unit of a number",
        "an unknown action",
        "an unknown count",
        "any before others",
        "both lists of tags",
        "days without a unit",
        "no list of tags",
        "two rules of one priority",
      ],
      repository: [
        "a key without KMS",
        "a name with capitals",
        "an unknown encryption",
        "an unknown mutability",
        "exceptions of what is mutable",
      ],
      repositoryPolicy: [
        "an action of another service",
        "an unknown effect",
        "an unknown version",
        "no action",
        "no principal",
        "no statement",
      ],
      service: [
        "a name with a space",
        "a placement on Fargate",
        "a strategy beside a launch type",
        "an unknown launch type",
        "an unknown scheduling strategy",
        "less than all of them",
        "more healthy than there are",
        "one task on each Fargate",
        "seventeen subnets",
        "six security groups",
      ],
      taskDefinition: [
        "a container without a name",
        "a container without an image",
        "a dependency on nobody",
        "a family with a space",
        "a health check that is too frequent",
        "a host port of its own in awsvpc",
        "a log driver that Fargate lacks",
        "a misspelt compatibility",
        "a misspelt network mode",
        "a mount of no volume",
        "a port that is too large",
        "a privileged container on Fargate",
        "a size that Fargate does not have",
        "a soft limit above the hard one",
        "a wait that Fargate does not have",
        "an unknown architecture",
        "an unknown limit",
        "an unknown log driver",
        "another network mode on Fargate",
        "eleven containers",
        "logs without a group",
        "memory below its least",
        "no CPU on Fargate",
        "no containers",
        "no essential container",
        "storage below its least",
        "two containers of one name",
      ],
    },
  },
  {
    judge: "moto",
    reason: "moto holds a lifecycle policy against a part of its schema, and its rules not against each other.",
    faults: {
      lifecyclePolicy: [
        "a priority of nothing",
        "a unit of a number",
        "any before others",
        "both lists of tags",
        "days without a unit",
        "no list of tags",
        "two rules of one priority",
      ],
    },
  },
  {
    judge: "moto",
    reason:
      "moto registers what it can store: it judges few values, no sizes of Fargate, and no two properties together.",
    faults: {
      repository: ["a key without KMS", "an unknown encryption"],
      repositoryPolicy: ["an action of another service", "no principal"],
      service: [
        "a name with a space",
        "a placement on Fargate",
        "a strategy beside a launch type",
        "an unknown scheduling strategy",
        "less than all of them",
        "more healthy than there are",
        "one task on each Fargate",
      ],
      taskDefinition: [
        "a dependency on nobody",
        "a family with a space",
        "a health check that is too frequent",
        "a host port of its own in awsvpc",
        "a log driver that Fargate lacks",
        "a misspelt compatibility",
        "a misspelt network mode",
        "a mount of no volume",
        "a port that is too large",
        "a privileged container on Fargate",
        "a size that Fargate does not have",
        "a soft limit above the hard one",
        "a wait that Fargate does not have",
        "an unknown architecture",
        "an unknown limit",
        "an unknown log driver",
        "another network mode on Fargate",
        "eleven containers",
        "logs without a group",
        "memory below its least",
        "no CPU on Fargate",
        "no containers",
        "no essential container",
        "storage below its least",
        "two containers of one name",
      ],
    },
  },
];

/** Every disagreement in the words of the comparison, with its reason. Nothing else may differ, and each of them has to. */
export const DISAGREEMENTS: ReadonlyMap<string, string> = new Map(
  LIST.flatMap(({ faults, isStricter, judge, reason }) =>
    KINDS.flatMap((kind) =>
      (faults[kind] ?? []).map((fault) => [disagreementOf(kind, fault, judge, isStricter !== true), reason] as const),
    ),
  ),
);
