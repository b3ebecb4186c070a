# The portal behind your own PostgreSQL and mail server (docs/exploitation.md). One image, run as
# `web` or as `worker`; migrations and the seed run in it too.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# The build reads no database; it only wants these to be well formed.
RUN DATABASE_URI=postgresql://build@localhost/build \
    PAYLOAD_SECRET=only-for-the-build-only-for-the-build \
    NODE_OPTIONS=--conditions=production npm run build \
    && npm prune --omit=dev && rm -rf .next/cache && mkdir -p media

FROM node:22-bookworm-slim
ENV NODE_ENV=production TZ=Europe/Paris
WORKDIR /app
# With `media`: a volume mounted there belongs to its owner, where uploads must be written.
COPY --from=build --chown=node:node /app /app
USER node
EXPOSE 3000
HEALTHCHECK CMD node -e "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/api/sante').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
# The programs that the build made; the condition is explained in src/launcher/programs.mjs.
CMD ["node", "--conditions=production", ".data/programs/src-server-start.mjs"]
