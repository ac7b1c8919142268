import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type App,
  type BufferedIncomingMessage,
  HTTPModuleFunctions as http,
  isRawBodyError,
  type Logger,
  type Receiver,
} from '@slack/bolt';
import { isSound } from './sound-body.js';

const LONGEST_BODY = 1024 * 1024;

/**
 * Slack's posts on the bot's own server. Every request gets an answer: 401 for what Slack did not sign, 400 for what
 * is no event, 200 once the question is in the store, 503 where it could not be kept and Slack is to send it again.
 */
export class HttpReceiver implements Receiver {
  private app: App | null = null;

  constructor(
    private readonly signingSecret: string,
    private readonly logger: Logger,
  ) {}

  init(app: App): void {
    this.app = app;
  }

  /** The server is the bot's, and starts and stops with it. */
  async start(): Promise<void> {}
  async stop(): Promise<void> {}

  readonly handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const signed = await this.verified(request, response);
    if (!signed) return;
    const body = read(signed);
    if (body?.['ssl_check'] === '1') http.buildSSLCheckResponse(response);
    else if (body?.['type'] === 'url_verification') http.buildUrlVerificationResponse(response, body);
    else if (!body || !isSound(body)) http.buildNoBodyResponse(response, 400);
    else await this.process(body, request, response);
  };

  private async process(body: Record<string, unknown>, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const retryNum = http.extractRetryNumFromHTTPRequest(request);
    const retryReason = http.extractRetryReasonFromHTTPRequest(request);
    try {
      await this.app?.processEvent({
        body,
        ack: async (given?: unknown) => http.buildContentResponse(response, given as string | undefined),
        ...(retryNum === undefined ? {} : { retryNum }),
        ...(retryReason === undefined ? {} : { retryReason }),
      });
      // Nobody listens for it.
      if (!response.headersSent) http.buildNoBodyResponse(response, 404);
    } catch (failure) {
      this.logger.error('an event was not taken; Slack will send it again', failure);
      if (!response.headersSent) http.buildNoBodyResponse(response, 503);
    }
  }

  /** The request with its body, where Slack signed it; else it is answered here. */
  private async verified(request: IncomingMessage, response: ServerResponse): Promise<BufferedIncomingMessage | null> {
    try {
      const options = { enabled: true, signingSecret: this.signingSecret, bodyLimit: LONGEST_BODY, logger: this.logger };
      return await http.parseAndVerifyHTTPRequest(options, request);
    } catch (failure) {
      const status = !isRawBodyError(failure) ? 401 : failure.statusCode === 413 ? 413 : 400;
      this.logger.warn(`a request was refused (${status}):`, failure);
      if (!response.headersSent && !response.destroyed) http.buildNoBodyResponse(response, status);
      return null;
    }
  }
}

/** The body as an object; null for everything else. */
function read(request: BufferedIncomingMessage): Record<string, unknown> | null {
  try {
    const body: unknown = http.parseHTTPRequestBody(request);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
