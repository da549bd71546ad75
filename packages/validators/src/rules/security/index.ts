import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { CONTAINER_PRIVILEGES } from "./container-privileges.ts";
import { efsTransitEncryption } from "./efs-transit-encryption.ts";
import { EFS_VOLUMES } from "./efs-volumes.ts";
import { readonlyVsExec } from "./readonly-vs-exec.ts";
import { HARDENING } from "./hardening.ts";
import { VOLUMES } from "./volumes.ts";
import { fsxConfig } from "./fsx-config.ts";
import { imdsHostMode } from "./imds-host-mode.ts";
import { execEnabledProd } from "./exec-enabled-prod.ts";
import { publicAlbHttp } from "./public-alb-http.ts";

/** The rules of `security/`, sorted by code. */
export const securityRules: readonly Rule[] = byCode([
  ...CONTAINER_PRIVILEGES,
  efsTransitEncryption,
  ...EFS_VOLUMES,
  readonlyVsExec,
  ...HARDENING,
  ...VOLUMES,
  fsxConfig,
  imdsHostMode,
  execEnabledProd,
  publicAlbHttp,
]);
