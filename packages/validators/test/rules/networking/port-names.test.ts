import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargateContainer } from "../tasks.ts";

function named(name: unknown): unknown {
  return fargateContainer({ portMappings: [{ containerPort: 8080, name }] });
}

const ACCEPTS = "ECS accepts up to 64 lower-case letters, digits, hyphens and underscores, and no hyphen first.";

describeRule("networking/port-name-format", "taskDefinition", {
  at: "containerDefinitions[0].portMappings[0].name",
  accepts: {
    "a word": named("http"),
    "each sign": named("_http-8080_tcp"),
    "64 characters": named("a".repeat(64)),
    "no name": fargateContainer({ portMappings: [{ containerPort: 8080 }] }),
    "a placeholder": named("${PORT_NAME}"),
  },
  rejects: {
    ...Object.fromEntries(
      ["HTTP", "my port", "web.api", "-http", "a".repeat(65)].map((name) => [
        name,
        {
          document: named(name),
          says: [`Container "web" has a port named "${name}"; ${ACCEPTS}`, 'Write it like "http".'],
        },
      ]),
    ),
    "a name beside a placeholder": {
      document: fargateContainer({ portMappings: [{ name: "Http" }, { name: "${PORT_NAME}" }] }),
      says: [`Container "web" has a port named "Http"; ${ACCEPTS}`, 'Write it like "http".'],
    },
  },
  unknown: [named(UNKNOWN), fargateContainer({ portMappings: UNKNOWN }), fargateContainer({ portMappings: [UNKNOWN] })],
});
