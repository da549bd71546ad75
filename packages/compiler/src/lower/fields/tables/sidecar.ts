import type { AnySidecarProps, SidecarOverrides } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { BOOLEAN, DOCUMENT, from, struct } from "../shape.ts";
import { elsewhere, same, type Table } from "../table.ts";
import { CONTAINER, CONTAINER_HEAD } from "./container.ts";
import { ROUTES_BY_PORT } from "./route.ts";

/** What a sidecar has, of which a log router has a part. */
export const sidecarRows = () =>
  ({
    ...CONTAINER_HEAD,
    essential: same("container.essential", BOOLEAN, { default: true }),
    cpu: same("container.cpu", from(0)),
    memory: same("container.memory", from(0)),
    memoryReservation: same("container.memoryReservation", from(0)),
    ...CONTAINER,
    routes: elsewhere(ROUTES_BY_PORT),
    overrides: elsewhere(struct<SidecarOverrides>("the overrides of a sidecar", { container: DOCUMENT })),
  }) satisfies Table<AnySidecarProps>;

export const SIDECAR = new Fields<AnySidecarProps>("a sidecar", sidecarRows);
