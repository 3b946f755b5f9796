package org.releasemanager.effect.http;

import org.springframework.http.HttpHeaders;

/** An answer, read to its end within its bounds. */
record Answer(int status, HttpHeaders headers, byte[] body) {}
