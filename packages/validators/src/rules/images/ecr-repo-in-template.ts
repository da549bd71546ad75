import { defineRule, type Finding } from "../../rule.ts";
import { knownAt, references, resourcesOf, type TemplateResource } from "../template-resources.ts";
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
    for (const repository of resourcesOf(template, "AWS::ECR::Repository")) {
      const name = knownAt(repository.properties, "RepositoryName");
      if (typeof name !== "string") continue;
      for (const task of resourcesOf(template, "AWS::ECS::TaskDefinition")) {
        for (const one of containersOf(task)) {
          if (isLiteral(one.container["Image"], name, repository.id)) report(literal(repository, task, one));
        }
      }
    }
  },
});

/** True for an image in ECR whose repository is written out. */
function isLiteral(image: unknown, name: string, id: string): boolean {
  const text = JSON.stringify(image ?? "");
  const ends = text.split(`/${name}`).slice(1);
  const isNamed = ends.some((rest) => /^[:@"]/.test(rest)) && text.includes(".dkr.ecr.");
  return isNamed && !references(image).some((reference) => reference.split(".")[0] === id);
}

function literal(repository: TemplateResource, task: TemplateResource, one: TemplateContainer): Finding {
  return {
    at: [...task.at, "ContainerDefinitions", one.index, "Image"],
    message: `Container ${containerName(one)} of ${task.id} names ${repository.id} by its text; CloudFormation does not know that it needs it, and another name goes by unseen.`,
    help: `Write \${${repository.id}.RepositoryUri} in a Fn::Sub instead.`,
  };
}
