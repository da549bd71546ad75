import type { ExistingServiceProps } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { FILLED, from, mapOf, required } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { OUTSIDE_ID } from "./outside.ts";

export const EXISTING_SERVICE = new Fields<ExistingServiceProps>("a service that exists", () => ({
  namespace: required(elsewhere(FILLED)),
  ports: required(elsewhere(mapOf(from(1, 65_535), "numbers by the name of the port"))),
  securityGroup: elsewhere(OUTSIDE_ID),
}));
