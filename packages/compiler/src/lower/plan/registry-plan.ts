import type { CreationTemplate, Registry } from "@ecs-dsl/dsl";
import { shown } from "@ecs-dsl/validators/words";
import { REGISTRY } from "../fields/tables/registry.ts";
import type { Lowering } from "../lowering.ts";
import { sortedKeys } from "../resolve/names.ts";
import { withoutMisfits } from "./lifecycle-rules.ts";
import { conformed } from "./named-plans.ts";
import { noun, type Noun } from "../nouns/noun.ts";
import type { CreationTemplatePlan, RegistryPlan } from "./plan.ts";
import { tagExceptions } from "./tag-exceptions.ts";

/** The registry of an environment, where the app sets it. */
export function planRegistry(lowering: Lowering, registry: Registry | undefined): RegistryPlan | undefined {
  if (registry === undefined) return undefined;
  const [node, subject] = lowering.defaults.filled(registry, noun(registry, "registry", "the registry"));
  const props = conformed(lowering, subject, REGISTRY.shape, node.props);
  const { creationTemplates = {} } = props;
  const templates = sortedKeys(creationTemplates).flatMap((name) => {
    const template = creationTemplates[name];
    return template === undefined ? [] : [planTemplate(lowering, subject, name, template)];
  });
  return { subject, props, templates };
}

function planTemplate(
  lowering: Lowering,
  registry: Noun,
  name: string,
  template: CreationTemplate,
): CreationTemplatePlan {
  const subject = { ...registry, words: `creation template ${shown(name)}`, at: ["creationTemplates", name] };
  const props = withoutMisfits(lowering, subject, template);
  return { name, subject, props, exceptions: tagExceptions(lowering, props, subject) };
}
