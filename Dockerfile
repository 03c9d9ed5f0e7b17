# A minimal image, kept short so that it can be read; no test builds or runs it.
FROM node:22-bookworm-slim
WORKDIR /koers
COPY --chown=node:node . .
RUN mkdir -p /data && chown node:node /data /koers
USER node
ENV HOST=0.0.0.0 DATA_DIR=/data
EXPOSE 3000
VOLUME /data
HEALTHCHECK --start-period=5m CMD node -e "fetch('http://127.0.0.1:3000/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["npm", "start"]
