import type { ExistingNetwork, NewNetwork } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { FILLED, filledListOf, INTEGER, listOf, mapOf, required, STRING } from "../shape.ts";
import { elsewhere } from "../table.ts";

export const NEW_NETWORK = new Fields<Omit<NewNetwork, "vpcId">>("a new network", {
  cidr: elsewhere(STRING),
  availabilityZones: elsewhere(INTEGER),
  natGateways: elsewhere(INTEGER),
  tags: elsewhere(mapOf(STRING)),
});

export const EXISTING_NETWORK = new Fields<Omit<ExistingNetwork, "cidr" | "availabilityZones" | "natGateways">>(
  "an existing network",
  {
    vpcId: required(elsewhere(FILLED)),
    privateSubnetIds: required(elsewhere(filledListOf(FILLED))),
    publicSubnetIds: required(elsewhere(listOf(STRING))),
  },
);
