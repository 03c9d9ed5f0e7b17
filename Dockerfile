# Minimal, and not part of `npm test`: read it before you rely on it.
FROM node:22-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev
COPY . .
# Building makes a throw-away secret; it must not end up in the image, or all installations would share it.
RUN DATA_DIR=/tmp/build node scripts/run.mjs build && rm -rf /tmp/build \
    && mkdir /data && chown -R node:node /data /app/.next /app/node_modules
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --start-period=120s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/run.mjs", "serve"]
