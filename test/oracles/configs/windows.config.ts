import { app, loadBalancer, service } from "ecs-dsl";

const edge = loadBalancer("edge");

const intranet = service("intranet", {
  cpu: 1024,
  memory: 2048,
  image: "mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022",
  ports: { http: 80 },
  runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
  routes: { http: edge.route({ path: "/*" }) },
});

export default app("shop", {
  environments: { production: { account: "123456789012", region: "eu-west-1" } },
  define: () => ({ workloads: [intranet] }),
});
