import { createServer } from "node:http";

const port = Number(process.env.PORT ?? 3000);

const users = [
  { id: 1, name: "John Doe" },
  { id: 2, name: "Jane Smith" },
];

const routes = {
  "/health": () => ({ status: "healthy" }),
  "/api/users": () => users,
};

function reply(response, status, body) {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  if (request.method !== "GET") return reply(response, 405, { error: "method not allowed" });
  const route = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined;
  if (route === undefined) return reply(response, 404, { error: "not found" });
  reply(response, 200, route());
});

// The load balancer keeps idle connections for 60 s; closing ours earlier would answer some requests with a 502.
server.keepAliveTimeout = 65_000;

server.listen(port, () => {
  console.log(`Server running on port ${server.address().port}`);
});

// ECS sends SIGTERM and waits stopTimeout (30 s) before SIGKILL: finish the requests in flight, then leave.
process.on("SIGTERM", () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
});
