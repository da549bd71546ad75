import * as z from "zod";
import { LOG_DRIVERS } from "../facts/log-drivers.ts";
import { secret } from "./secret.ts";

/** `LogConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html */
export const logConfiguration = z
  .strictObject({
    logDriver: z.enum(LOG_DRIVERS),
    options: z.record(z.string(), z.string()).optional(),
    secretOptions: z.array(secret).optional(),
  })
  .meta({ id: "LogConfiguration" });

/** Value of `logConfiguration`. */
export type LogConfiguration = z.infer<typeof logConfiguration>;
