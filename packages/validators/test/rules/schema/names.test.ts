import { describe } from "vitest";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { container, taskOf } from "./containers.ts";
import { ec2Container, ec2Task } from "../tasks.ts";
import { LATER, serviceOf, taskOf as resourceOf, template } from "../templates.ts";

const LONGEST = "a".repeat(255);

describeRule("schema/family-name", "taskDefinition", {
  at: "family",
  accepts: {
    "letters, digits, hyphens and underscores": ec2Task({ family: "Shop-api_2" }),
    "255 characters": ec2Task({ family: LONGEST }),
    "no family, which another rule reports": ec2Task({ family: "" }),
    "a placeholder": ec2Task({ family: "shop-${ENVIRONMENT}" }),
  },
  rejects: {
    "a dot": {
      document: ec2Task({ family: "shop.api" }),
      says: [
        'The task has the family "shop.api"; ECS accepts up to 255 letters, digits, hyphens and underscores.',
        'Write it like "shop-api".',
      ],
    },
    "256 characters": {
      document: ec2Task({ family: `${LONGEST}a` }),
      says: [
        'The task has the family "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"; ECS accepts up to 255 letters, digits, hyphens and underscores.',
        'Write it like "shop-api".',
      ],
    },
    "a slash": {
      document: ec2Task({ family: "shop/api" }),
      says: [
        'The task has the family "shop/api"; ECS accepts up to 255 letters, digits, hyphens and underscores.',
        'Write it like "shop-api".',
      ],
    },
  },
  unknown: [ec2Task({ family: UNKNOWN })],
});

describeRule("schema/container-name-format", "taskDefinition", {
  at: "containerDefinitions[0].name",
  accepts: {
    "letters, digits, hyphens and underscores": ec2Container({ name: "order-api_2" }),
    "255 characters": ec2Container({ name: LONGEST }),
    "no name, which another rule reports": ec2Container({ name: "" }),
    "a placeholder": ec2Container({ name: "<CONTAINER_NAME>" }),
  },
  rejects: {
    "a blank": {
      document: ec2Container({ name: "order api" }),
      says: [
        'A container is named "order api"; ECS accepts up to 255 letters, digits, hyphens and underscores.',
        'Write it like "order-api".',
      ],
    },
    "256 characters": {
      document: ec2Container({ name: `${LONGEST}a` }),
      says: [
        'A container is named "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"; ECS accepts up to 255 letters, digits, hyphens and underscores.',
        'Write it like "order-api".',
      ],
    },
  },
  unknown: [ec2Container({ name: UNKNOWN }), ec2Task({ containerDefinitions: UNKNOWN })],
});

describeRule("schema/service-name", "service", {
  at: "serviceName",
  accepts: {
    "letters, digits, hyphens and underscores": { serviceName: "order-api_2", taskDefinition: "shop-api" },
    "255 characters": { serviceName: LONGEST },
    "a placeholder": { serviceName: "{{ name }}" },
  },
  rejects: {
    "a dot": {
      document: { serviceName: "order.api" },
      says: [
        'The service is named "order.api"; ECS accepts up to 255 letters, digits, hyphens and underscores.',
        'Write it like "order-api".',
      ],
    },
    "an empty name": {
      document: { serviceName: "" },
      says: [
        'The service is named ""; ECS accepts up to 255 letters, digits, hyphens and underscores.',
        'Write it like "order-api".',
      ],
    },
  },
  unknown: [{ serviceName: UNKNOWN }],
});

describeRule("schema/cluster-name", "cluster", {
  at: "clusterName",
  accepts: {
    "no name": {},
    "an empty name": { clusterName: "" },
    "a placeholder": { clusterName: "shop-${ENVIRONMENT}" },
    "letters, digits, hyphens and underscores": { clusterName: "shop-production_2" },
    "255 characters": { clusterName: LONGEST },
  },
  rejects: {
    "a blank": {
      document: { clusterName: "shop production" },
      says: [
        'The cluster is named "shop production"; ECS accepts up to 255 letters, digits, hyphens and underscores.',
        'Write it like "shop-production".',
      ],
    },
    "256 characters": {
      document: { clusterName: `${LONGEST}a` },
      says: [
        'The cluster is named "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"; ECS accepts up to 255 letters, digits, hyphens and underscores.',
        'Write it like "shop-production".',
      ],
    },
  },
  unknown: [{ clusterName: UNKNOWN }],
});

describeRule("schema/container-name-unique", "taskDefinition", {
  accepts: {
    "two names": taskOf(container("web"), container("worker")),
    "two containers without a name, which another rule reports": taskOf(container(""), container("")),
  },
  rejects: {
    "a name twice": {
      document: taskOf(container("web"), container("worker"), container("web")),
      at: "containerDefinitions[2].name",
      says: [
        'Containers #1 and #3 are both named "web". AWS answers: "Container names must be unique within a task definition".',
        "Rename one of them.",
      ],
    },
    "a name three times, two findings": {
      document: taskOf(container("web"), container("web"), container("web")),
      at: ["containerDefinitions[1].name", "containerDefinitions[2].name"],
      says: [
        'Containers #1 and #2 are both named "web". AWS answers: "Container names must be unique within a task definition".',
        "Rename one of them.",
        'Containers #1 and #3 are both named "web". AWS answers: "Container names must be unique within a task definition".',
        "Rename one of them.",
      ],
    },
  },
  unknown: [taskOf(container("web"), container(UNKNOWN)), taskOf(container("web"), UNKNOWN)],
});

const open = (mark: string) => ({ "Fn::Sub": `shop${mark}\${Stage}` });
const NAME = "ECS accepts up to 255 letters, digits, hyphens and underscores.";
const cluster = (name: unknown) =>
  template({ Cluster: { Type: "AWS::ECS::Cluster", Properties: { ClusterName: name } } });
const service = (name: unknown) => template({ Service: serviceOf({ ServiceName: name }) });
const family = (name: unknown) => template({ Task: resourceOf({ Family: name }) });
const named = (name: unknown) => template({ Task: resourceOf({}, { Name: name }) });

describe.each([
  ["schema/cluster-name", cluster, "Cluster.Properties.ClusterName", "The cluster is named", "shop-production"],
  ["schema/service-name", service, "Service.Properties.ServiceName", "The service is named", "order-api"],
  ["schema/family-name", family, "Task.Properties.Family", "The task has the family", "shop-api"],
  [
    "schema/container-name-format",
    named,
    "Task.Properties.ContainerDefinitions[0].Name",
    "A container is named",
    "order-api",
  ],
] as const)("%s, of which a part is open", (code, named, place, subject, example) => {
  describeRule(code, "template", {
    at: `Resources.${place}`,
    accepts: { "what is accepted": named(open("-")), "a whole name, at which the document's rule looks": named("a b") },
    rejects: {
      "a dot": {
        document: named(open(".")),
        says: [`${subject} "shop.\${Stage}"; ${NAME}`, `Write it like "${example}".`],
      },
    },
    unknown: [named(LATER), named({ Ref: "Name" })],
  });
});
