import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { nearest, shown } from "../../words.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { containerNamed, otherContainerNames } from "../schema/container-lookup.ts";
import { ecsApi } from "../source.ts";

export const linksUnknown = defineRule({
  code: "networking/links-unknown",
  severity: "warning",
  on: "container",
  about: "links",
  summary: "A container has links to containers that its task has.",
  source: ecsApi("API_ContainerDefinition.html"),
  check({ container, label, task }, report) {
    if (task.networkMode === "awsvpc" || !isKnown(container.links)) return;
    container.links.forEach((link, index) => {
      if (!isKnown(link) || isPlaceholder(link)) return;
      const [name = ""] = link.split(":");
      if (containerNamed(task, name) !== undefined) return;
      report(noContainer(name, otherContainerNames(task, container.name), label, index));
    });
  },
});

function noContainer(name: string, names: readonly string[], label: string, index: number): Finding {
  const meant = nearest(name, names);
  return {
    at: ["links", index],
    message: `Container ${label} has a link to container ${shown(name)}, which its task does not have.`,
    help: meant === undefined ? "Remove the link, or add the container." : `Did you mean ${shown(meant)}?`,
  };
}
