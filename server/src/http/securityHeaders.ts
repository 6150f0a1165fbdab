import type { RequestHandler } from 'express';

/**
 * Nothing from elsewhere, no inline script. Styles may be inline, since the board and its libraries set them; images,
 * fonts and sounds may be made in the page. WebSockets by scheme, because some browsers do not count them as 'self'.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "media-src 'self' data: blob:",
  "connect-src 'self' ws: wss:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // The address of a race holds its code.
  response.setHeader('Referrer-Policy', 'same-origin');
  next();
};
