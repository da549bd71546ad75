import { isObject, type Kind } from "./kind.ts";

/** Source: https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure.html */
export const appSpec: Kind<"appSpec"> = {
  noun: "AppSpec file",
  isLeading: false,
  file: {
    words: ["AWS::ECS::Service"],
    recognizes: ({ Resources: resources }) => Array.isArray(resources) && resources.some(isTargets),
  },
};

function isTargets(targets: unknown): boolean {
  return isObject(targets) && Object.values(targets).some(isService);
}

function isService(target: unknown): boolean {
  return isObject(target) && target["Type"] === "AWS::ECS::Service";
}
