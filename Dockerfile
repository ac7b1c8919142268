# Build with the compilers that the native modules need, run without them.
FROM node:24-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts && npm rebuild hnswlib-node better-sqlite3
COPY . .
# The index is built here, so that the container starts at once and its image can be read-only.
RUN npm run build && npm run index && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/seeds ./seeds
COPY --from=build /app/prompts ./prompts
COPY --from=build /app/vector-store ./vector-store
COPY --from=build /app/deploy/healthcheck.mjs ./deploy/
RUN mkdir -m 700 /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# Longer than the three tries of the check.
HEALTHCHECK --interval=60s --timeout=60s --start-period=60s --retries=1 CMD ["node", "deploy/healthcheck.mjs"]
# Not through npm: the process itself must get SIGTERM.
CMD ["node", "dist/adapters/start.js"]
