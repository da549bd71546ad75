import { defineRule, type Finding } from "../../rule.ts";
import { references } from "../template-references.ts";
import { knownAt, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { containerName, containersOf, type TemplateContainer } from "../template-services.ts";

export const ecrRepoInTemplate = defineRule({
  code: "images/ecr-repo-in-template",
  severity: "warning",
  presets: ["strict"],
  on: "template",
  summary: "An image of a repository of the template names the resource.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-repository.html",
    checked: "2026-11-30",
  },
  check(template, report) {
    const repositories = resourcesOf(template, "AWS::ECR::Repository").flatMap((repository) => {
      const name = knownAt(repository.properties, "RepositoryName");
      return typeof name === "string" ? [{ name, repository }] : [];
    });
    if (repositories.length === 0) return;
    for (const task of resourcesOf(template, "AWS::ECS::TaskDefinition")) {
      for (const one of containersOf(task)) {
        const text = JSON.stringify(one.container["Image"] ?? "");
        for (const { name, repository } of repositories) {
          if (isNamed(text, name) && !refersTo(one.container["Image"], repository.id))
            report(literal(repository, task, one));
        }
      }
    }
  },
});

/** True for an image of a registry of ECR whose repository has the name. */
function isNamed(text: string, name: string): boolean {
  const path = /\.dkr\.ecr\.[^/]*\/(.*)/.exec(text)?.[1];
  return path?.startsWith(name) === true && /^[:@"]/.test(path.slice(name.length));
}

function refersTo(image: unknown, id: string): boolean {
  return references(image).some((reference) => reference.split(".")[0] === id);
}

function literal(repository: TemplateResource, task: TemplateResource, one: TemplateContainer): Finding {
  return {
    at: [...task.at, "ContainerDefinitions", one.index, "Image"],
    message: `Container ${containerName(one)} of ${task.id} names ${repository.id} by its text; CloudFormation does not know that it needs it, and another name goes by unseen.`,
    help: `Write \${${repository.id}.RepositoryUri} in a Fn::Sub instead.`,
  };
}
