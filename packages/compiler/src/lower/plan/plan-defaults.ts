import type { App } from "@ecs-dsl/dsl";
import { defaultsShape } from "../fields/tables/defaults.ts";
import { structOf } from "../fields/shape.ts";
import { TAKEN } from "../fields/tables/standalone-task.ts";
import type { Lowering } from "../lowering.ts";
import { conformSettings } from "../nouns/conform-props.ts";
import { Defaults } from "../nouns/defaults.ts";
import { Layers } from "../nouns/layers.ts";
import { isRecord, isSettings } from "../nouns/prop-shape.ts";

/** The defaults of the app over those that its `define` gives with the content. */
export function planDefaults(lowering: Lowering, app: App, content: Readonly<{ defaults?: unknown }>): Defaults {
  const { subject } = lowering;
  const written = defaultsIn(app, content);
  if (written === undefined || lowering.isLeftOut(subject, ["defaults"])) return new Defaults(subject);
  const shape = defaultsShape(isSettings(written) ? Object.keys(written) : []);
  const conformed = conformSettings(lowering, subject, structOf("an app", [["defaults", { data: shape }]]), {
    defaults: written,
  });
  const defaults = isRecord(conformed) ? conformed.defaults : undefined;
  return new Defaults(subject, isRecord(defaults) ? defaults : {}, TAKEN.names);
}

function defaultsIn(app: App, { defaults: given }: Readonly<{ defaults?: unknown }>): unknown {
  const written: unknown = isRecord(app.props) ? Reflect.get(app.props, "defaults") : undefined;
  if (written === given || given === undefined) return written;
  return isSettings(written) && isSettings(given) ? new Layers(given, [["app", written]]).merged() : given;
}
