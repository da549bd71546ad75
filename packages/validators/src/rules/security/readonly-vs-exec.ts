import { defineRule, type Finding } from "../../rule.ts";
import { isRecord } from "../place.ts";
import { ecsGuide } from "../source.ts";
import { knownAt, knownItems, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { containerName, containersOf, taskOf, type TemplateContainer } from "../template-services.ts";

export const readonlyVsExec = defineRule({
  code: "security/readonly-vs-exec",
  severity: "warning",
  on: "template",
  summary: "A container that ECS Exec gets into may write where the agent of SSM does.",
  source: ecsGuide("ecs-exec.html"),
  check(template, report) {
    const told = new Set<string>();
    for (const service of resourcesOf(template, "AWS::ECS::Service")) {
      const isOn = knownAt(service.properties, "EnableExecuteCommand") === true;
      const task = isOn ? taskOf(template, service) : undefined;
      if (task === undefined || told.has(task.id)) continue;
      told.add(task.id);
      for (const one of containersOf(task)) if (isShut(one)) report(shut(task, service, one));
    }
  },
});

/** A volume at a folder above is as good. */
function isShut({ container }: TemplateContainer): boolean {
  if (knownAt(container, "ReadonlyRootFilesystem") !== true) return false;
  const mounts = knownItems(container, "MountPoints");
  if (mounts === undefined || container["VolumesFrom"] !== undefined) return false;
  const paths = mounts.map((mount) => (isRecord(mount) ? mount["ContainerPath"] : undefined));
  if (paths.some((path) => typeof path !== "string")) return false;
  return !["/var/lib/amazon", "/var/log/amazon"].every((folder) =>
    paths.some((path) => `${folder}/`.startsWith(`${String(path).replace(/\/$/, "")}/`)),
  );
}

function shut(task: TemplateResource, service: TemplateResource, one: TemplateContainer): Finding {
  return {
    at: [...task.at, "ContainerDefinitions", one.index, "ReadonlyRootFilesystem"],
    message: `Container ${containerName(one)} of ${task.id} cannot write to its file system, and ${service.id} has ECS Exec, whose agent writes to /var/lib/amazon and /var/log/amazon; nobody gets in.`,
    help: "Mount an empty volume at each of the two, or switch ECS Exec off.",
  };
}
