import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { isRecord } from "../place.ts";
import { knownItems, referenced, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { ADVANCED_CONFIG } from "./advanced-fields.ts";
import { LISTENER_RULE } from "./strategy-fields.ts";

interface Advanced {
  readonly service: TemplateResource;
  readonly at: Finding["at"];
  readonly group: unknown;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What two properties refer to that are to be of two resources, sorted by code. */
export const TRAFFIC_REFERENCES: readonly Rule[] = [
  defineRule({
    ...ADVANCED_CONFIG,
    on: "template",
    check(template, report) {
      for (const one of advancedIn(template)) {
        const id = same(one.group, one.values["AlternateTargetGroupArn"]);
        if (id !== undefined) report(oneGroup(one, id));
      }
    },
  }),
  defineRule({
    ...LISTENER_RULE,
    on: "template",
    check(template, report) {
      for (const one of advancedIn(template)) {
        const id = same(one.values["ProductionListenerRule"], one.values["TestListenerRule"]);
        if (id !== undefined) report(oneRule(one, id));
      }
    },
  }),
];

function advancedIn(template: Subjects["template"]): readonly Advanced[] {
  return resourcesOf(template, "AWS::ECS::Service").flatMap((service) =>
    (knownItems(service.properties, "LoadBalancers") ?? []).flatMap((entry, index) => {
      const values = isRecord(entry) ? entry["AdvancedConfiguration"] : undefined;
      const at = [...service.at, "LoadBalancers", index, "AdvancedConfiguration"];
      return isRecord(entry) && isRecord(values) ? [{ service, at, group: entry["TargetGroupArn"], values }] : [];
    }),
  );
}

/** The resource or the parameter that both refer to, by the same attribute. */
function same(one: unknown, other: unknown): string | undefined {
  const id = referenced(one);
  return id !== undefined && JSON.stringify(one) === JSON.stringify(other) ? id : undefined;
}

function oneGroup({ at, service }: Advanced, id: string): Finding {
  return {
    at: [...at, "AlternateTargetGroupArn"],
    message: `${service.id} has one target group, ${id}, for the old and the new tasks; there is nothing to shift traffic to.`,
    help: "Set `AlternateTargetGroupArn` to that of a second one.",
  };
}

function oneRule({ at, service }: Advanced, id: string): Finding {
  return {
    at: [...at, "TestListenerRule"],
    message: `${service.id} has ${id} as its rule for production and for tests. AWS answers: "The following rules cannot be used as both production and test listener rules".`,
    help: "Set `TestListenerRule` to that of a second rule, or remove it.",
  };
}
