import { defineRule, type Finding, type Rule } from "../../rule.ts";
import { isRecord } from "../place.ts";
import { ecrApi, ecrGuide } from "../source.ts";
import { references } from "../template-references.ts";
import { isDecidedLater, knownAt, resourceNamed, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { containerName, containersOf, type TemplateContainer } from "../template-services.ts";

const REPOSITORY = "AWS::ECR::Repository";

const lifecycleMissing = defineRule({
  code: "ecr-repo/lifecycle-missing",
  severity: "warning",
  presets: ["strict", "security-hub", "control-tower"],
  on: "template",
  summary: "A repository says which images go.",
  source: ecrGuide("LifecyclePolicies.html"),
  check(template, report) {
    for (const repository of resourcesOf(template, REPOSITORY)) {
      if (repository.properties["LifecyclePolicy"] === undefined) report(keepsAll(repository));
    }
  },
});

function keepsAll({ at, id }: TemplateResource): Finding {
  return {
    at,
    message: `${id} keeps every image that was ever pushed to it; ECR charges for them, and lets 20,000 in.`,
    help: "Add `LifecyclePolicy` with a rule that expires untagged images, and one that keeps the last ones.",
  };
}

const latestWithImmutable = defineRule({
  code: "ecr-repo/latest-with-immutable",
  severity: "warning",
  on: "template",
  summary: "A tag that moves is not that of a repository whose tags stay.",
  source: ecrGuide("image-tag-mutability.html"),
  check(template, report) {
    for (const task of resourcesOf(template, "AWS::ECS::TaskDefinition")) {
      for (const one of containersOf(task)) {
        const { Image: image } = one.container;
        if (!/:latest["\]}]*$/.test(JSON.stringify(image ?? ""))) continue;
        const repository = references(image)
          .map((name) => resourceNamed(template, name.split(".")[0], REPOSITORY))
          .find(Boolean);
        if (repository !== undefined && knownAt(repository.properties, "ImageTagMutability") === "IMMUTABLE") {
          report(stuck(task, repository, one));
        }
      }
    }
  },
});

function stuck(task: TemplateResource, repository: TemplateResource, one: TemplateContainer): Finding {
  return {
    at: [...task.at, "ContainerDefinitions", one.index, "Image"],
    message: `Container ${containerName(one)} of ${task.id} runs "latest" of ${repository.id}, whose tags stay; a second push of it fails with ImageTagAlreadyExistsException.`,
    help: "Name the tag of one build, or except latest with IMMUTABLE_WITH_EXCLUSION.",
  };
}

const deletionPolicy = defineRule({
  code: "ecr-repo/deletion-policy",
  severity: "warning",
  presets: ["strict"],
  on: "template",
  summary: "A repository stays when its stack goes, or replaces it.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html",
    checked: "2026-11-29",
  },
  check(template, report) {
    for (const repository of resourcesOf(template, REPOSITORY)) {
      if (repository.resource["DeletionPolicy"] === undefined) report(goes(repository));
    }
  },
});

function goes({ at, id }: TemplateResource): Finding {
  return {
    at: at.slice(0, -1),
    message: `${id} goes with its stack, and with a change of its name or its encryption.`,
    help: 'Set `DeletionPolicy` and `UpdateReplacePolicy` to "Retain".',
  };
}

const emptyOnDelete = defineRule({
  code: "ecr-repo/empty-on-delete",
  severity: "warning",
  presets: ["strict"],
  on: "template",
  summary: "A repository with images is not deleted by the way.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-repository.html",
    checked: "2026-11-29",
  },
  check(template, report) {
    for (const repository of resourcesOf(template, REPOSITORY)) {
      const isOn = knownAt(repository.properties, "EmptyOnDelete");
      if ((isOn === true || isOn === "true") && repository.resource["DeletionPolicy"] === undefined)
        report(empties(repository));
    }
  },
});

function empties({ at, id }: TemplateResource): Finding {
  return {
    at: [...at, "EmptyOnDelete"],
    message: `${id} deletes all its images when its stack goes or replaces it; what runs of them cannot start again.`,
    help: 'Remove `EmptyOnDelete`, or set `DeletionPolicy` to "Retain".',
  };
}

const publicRepository = defineRule({
  code: "ecr-repo/public-repository",
  severity: "error",
  on: "template",
  summary: "A public repository is in us-east-1, and its catalog has texts that ECR Public takes.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECRPublic/latest/APIReference/API_RepositoryCatalogDataInput.html",
    checked: "2026-11-29",
  },
  check(template, report, context) {
    for (const repository of resourcesOf(template, "AWS::ECR::PublicRepository")) {
      if (context?.region !== undefined && context.region !== PUBLIC_REGION)
        report(inOtherRegion(repository, context.region));
      const data = repository.properties["RepositoryCatalogData"];
      for (const [name, max] of TEXTS) {
        const text = isRecord(data) ? data[name] : undefined;
        if (typeof text === "string" && text.length > max) report(tooLong(repository, name, text.length, max));
      }
    }
  },
});

/** The one region that ECR Public makes repositories in. */
const PUBLIC_REGION = "us-east-1";

function inOtherRegion({ at, id }: TemplateResource, region: string): Finding {
  return {
    at,
    message: `${id} is a public repository in ${region}; ECR Public makes them in ${PUBLIC_REGION} alone.`,
    help: `Deploy it to ${PUBLIC_REGION}, in a template of its own.`,
  };
}

const TEXTS = [
  ["AboutText", 10_240],
  ["RepositoryDescription", 1024],
  ["UsageText", 10_240],
] as const;

function tooLong({ at, id }: TemplateResource, name: string, length: number, max: number): Finding {
  return {
    at: [...at, "RepositoryCatalogData", name],
    message: `${id} has a ${name} of ${length} characters; ECR Public accepts ${max}.`,
    help: `Shorten \`${name}\` by ${length - max}.`,
  };
}

const lifecycleRegistryId = defineRule({
  code: "ecr-repo/lifecycle-registry-id",
  severity: "error",
  on: "template",
  summary: "The lifecycle policy of a repository names an account by 12 digits.",
  source: ecrApi("API_PutLifecyclePolicy.html"),
  check(template, report) {
    for (const { at, id, properties } of resourcesOf(template, REPOSITORY)) {
      const registry = knownAt(properties, "LifecyclePolicy.RegistryId");
      if (typeof registry !== "string" || isDecidedLater(registry) || /^\d{12}$/.test(registry)) continue;
      report({
        at: [...at, "LifecyclePolicy", "RegistryId"],
        message: `${id} has a lifecycle policy of the registry "${registry}"; ECR accepts the 12 digits of an account.`,
        help: "Remove `RegistryId`: the stack's own account is meant.",
      });
    }
  },
});

/** What is said of the repositories of a template, sorted by code. */
export const TEMPLATE_REPOSITORIES: readonly Rule[] = [
  deletionPolicy,
  emptyOnDelete,
  latestWithImmutable,
  lifecycleMissing,
  lifecycleRegistryId,
  publicRepository,
];
