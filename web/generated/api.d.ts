/** Generated from /api/openapi.json by scripts/generate-api-types.ts; do not edit. */
export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up
         * @description Sends a link to the address. The response is the same for an address that has an account.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            responses: {
                /** @description Done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Accepted"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify an address with the emailed link and the password chosen at sign-up, and log in
         * @description After a wrong password the link can be used again. A password reset verifies the address, too.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddressVerification"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: null;
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/verification-emails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send another link that verifies an address */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MailAddress"];
                };
            };
            responses: {
                /** @description Done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Accepted"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the devices that are logged in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Session"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Log in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["SignedIn"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Log out everywhere
         * @description Access tokens are revoked, too, unless `keepTokens` is true.
         */
        delete: {
            parameters: {
                query?: {
                    keepTokens?: "true" | "false";
                };
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: null;
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for its successor
         * @description Reusing a token later than 30 seconds after its first use ends its session.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Refresh"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Tokens"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Log out */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: null;
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Log out a device */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: null;
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request a link for a new password
         * @description The response is the same for an unknown address.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MailAddress"];
                };
            };
            responses: {
                /** @description Done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Accepted"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password by the link; every session ends */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasswordReset"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: null;
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change my password; every other session ends */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasswordChange"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: null;
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is logged in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Me"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change my profile and settings */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProfileChange"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Me"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/people/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Person"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List my access tokens */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Token"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Create an access token; only this response has its secret */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["MadeToken"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an access token */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: null;
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People, newest first
         * @description With `q`, the first with it in the username, email address or display name: at the beginning, as words of a name, or anywhere among the newest 20,000 people.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    q?: string;
                    role?: "member" | "author" | "moderator" | "admin";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminPerson"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/people/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminPerson"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/people/{name}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a person’s role; no one can change their own */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeRole"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminPerson"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/people/{name}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Suspend a person
         * @description They are logged out everywhere and sent the reason; their tokens are refused.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Suspend"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminPerson"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** End a suspension */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminPerson"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List my linked accounts at Google and GitHub */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Identity"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlink an account
         * @description The last way to sign in cannot be unlinked: 409 with `last_way_in` without a password or another linked account.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    provider: components["schemas"]["Provider"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: null;
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My notices */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    filter?: "all" | "unread";
                    /** @description Only notices of this feature. */
                    feature?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Notice"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all notices up to a moment as read */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReadUpTo"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["NoticeBox"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a notice as read */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["NoticeBox"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notices/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dismiss a notice */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["NoticeBox"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notice-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My preferences for notices */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["NoticePreferences"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change my preferences for notices */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NoticePreferencesChange"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["NoticePreferences"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/me/threads/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How I follow the discussion of a target */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ThreadState"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/threads/{kind}/{id}/level": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose how closely to follow the discussion of a target */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    kind: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ThreadLevelChange"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ThreadState"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/threads/{kind}/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a discussion as seen: its comments are no longer new, and its notices are read */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    kind: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["NoticeBox"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/bell/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My number of unread notices
         * @description Light enough to be asked every minute: send the ETag back in If-None-Match. Pages of the site receive every change through a WebSocket at `/api/v1/me/bell` instead.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["NoticeBox"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The email outbox in numbers
         * @description Counting stops at a thousand.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["MailOverview"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/mail/emails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The emails of the outbox, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    status?: components["schemas"]["EmailStatus"];
                    kind?: components["schemas"]["EmailKind"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OutboxEmail"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/mail/emails/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An email of the outbox, without its text */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OutboxEmailDetail"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/mail/emails/{key}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retry an email that was not sent */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OutboxEmailDetail"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/mail/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses that bounced or complained */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Suppression"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/mail/suppressions/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove the suppression of an address */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    address: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                address: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/digests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which digests I get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["DigestSettings"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/digests/{cadence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Subscribe to a digest, or unsubscribe
         * @description A digest is sent in the person’s morning when there is news.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    cadence: "daily" | "weekly";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeDigest"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["DigestSettings"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/newsletter/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up for the newsletter
         * @description An email with a link goes to the address; the subscription begins when it is confirmed there. The answer is the same whether or not the address is subscribed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewsletterSubscription"];
                };
            };
            responses: {
                /** @description Done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Accepted"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/newsletter/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a subscription with the token of the link */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewsletterConfirmation"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["NewsletterConfirmed"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/newsletter/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My issues, or all issues for a moderator, last changed first */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["NewsletterIssueCard"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Create an issue */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WriteNewsletterIssue"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["NewsletterIssue"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/newsletter/issues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An issue, and the progress of its sending */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["NewsletterIssue"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change a draft */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChangeNewsletterIssue"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["NewsletterIssue"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Delete a draft */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/newsletter/issues/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An issue as its subscribers would get it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["NewsletterPreview"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/newsletter/issues/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an issue only to myself */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                sentTo: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/newsletter/issues/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an issue to all subscribers of its language */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["NewsletterIssue"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan the addresses of documents
         * @description Returns the address that each document has or would get. Nothing is written. Links between the documents may use them.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ImportPlan"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PlannedDocument"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import documents
         * @description At most 50 documents per call. A document is identified by `source` and `path`; importing it unchanged changes nothing. Where the caller’s role does not publish at once, documents are kept as drafts (`held`); once it does, the same import publishes them.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ImportOutcome"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The documents of a source that were imported
         * @description Ordered by path. Documents that the caller may not import over are left out.
         */
        get: {
            parameters: {
                query: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    source: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ImportedDocument"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a series
         * @description Orders documents that were imported before. A series is identified by `source` and `name`; an unchanged one changes nothing.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ImportSeries"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ImportedSeries"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/stackexchange/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan the addresses of questions and answers
         * @description Returns the last part of the address that each has or would get: `/questions/<key>`, `/answers/<key>`. Nothing is written.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PlanExchange"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PlannedText"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/stackexchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import questions and answers of a Stack Exchange site
         * @description At most 50 items of each kind. An item is identified by `site`, its kind and `id`; importing it unchanged changes nothing. People become people without accounts. Nobody is notified.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ImportExchange"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ExchangeOutcome"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{name}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is needed to claim an imported person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Claiming"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Claim an imported person
         * @description By a page of the profile at the source that has the code, or by a note. The page is read once. An admin decides. A claim that is still open is replaced.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClaimPerson"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Claiming"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open claims */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Claim"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/claims/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a claim
         * @description Approved, the texts and the reputation of the imported person are the member’s. This cannot be undone.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DecideClaim"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The health of Atoll
         * @description 503 with the same body when a service that Atoll depends on does not respond.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Health"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts that you may see, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    tag?: string;
                    author?: string;
                    locale?: components["schemas"]["Locale"];
                    /** @description `popular`: the most read posts, old reads counting less. It cannot be combined with a filter. */
                    sort?: "newest" | "popular";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PostCard"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Create a post */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreatePost"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnPost"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Render Markdown as a post would show it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["RenderedPreview"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a post
         * @description In the language asked for with `locale` or Accept-Language; `shownLocale` is the language of the response.
         */
        get: {
            parameters: {
                query?: {
                    locale?: components["schemas"]["Locale"];
                };
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Post"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My drafts and published posts, last edited first */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    status?: components["schemas"]["PostStatus"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnPostCard"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A post to edit, with its working copies */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnPost"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a post */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change the address, tags, cover and other fields beside the text of a post, and who may see it */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdatePost"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnPost"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/me/posts/{id}/drafts/{locale}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save the working copy of a language
         * @description Send the `version` that the change is based on, 0 for a first one; `version_conflict` when it is outdated.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                    locale: components["schemas"]["Locale"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SaveDraft"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["SavedDraft"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/posts/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a post, or its changed working copies, in all languages or in some
         * @description Where the caller’s role does not publish at once, the working copies wait for a moderator: `submittedAt` says since when. Sending them again replaces what waited. `authors_only` where only authors publish.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PublishPost"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnPost"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Unpublish a post
         * @description Also cancels its schedule, and withdraws what waits for a moderator.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnPost"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All posts, last edited first
         * @description A title is searched in a thousand posts at a time: a page may have fewer items than `limit`; `meta.next` continues.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    status?: components["schemas"]["PostStatus"];
                    author?: string;
                    title?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminPost"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/posts/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unpublish someone’s post */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnPost"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete someone’s post */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{slug}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count a read of a post
         * @description Pages call this after some seconds of reading. The reader is not stored.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** @enum {boolean} */
                                accepted: true;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{slug}/helpful": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whether a post was helpful */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Helpful"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Helpful"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/posts/{id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stats of a post: reads and helpful votes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PostStats"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/posts/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The revisions of a post in a language, newest first */
        get: {
            parameters: {
                query: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    locale: components["schemas"]["Locale"];
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Revision"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/posts/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed between two revisions
         * @description Without `to`, the revision is compared with the working copy of its language.
         */
        get: {
            parameters: {
                query: {
                    from: string;
                    to?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["RevisionComparison"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/posts/{id}/revisions/{revisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A revision with its text */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    revisionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["RevisionText"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/posts/{id}/revisions/{revisionId}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a revision the working copy
         * @description The replaced working copy is kept as a revision. `version_conflict` when its `version` is outdated.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                    revisionId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RestoreRevision"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["SavedDraft"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/posts/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw what waits for a moderator
         * @description A draft is a draft again; a public post stays as it is. Nothing is lost.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnPost"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/pending-posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Posts that wait for a moderator, longest first
         * @description Their texts are the working copies of `/api/v1/me/posts/{id}`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PendingPost"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/posts/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a post that waits
         * @description It is published at the later of now and the time that its author chose, and a member becomes an author. Send the `version` that was read: after a change in between nothing is decided (`version_conflict`); `not_found` when it no longer waits.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReviewPost"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnPost"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/posts/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a post that waits
         * @description Its author keeps it and is notified, with the reason. Send the `version` that was read: after a change in between nothing is decided (`version_conflict`); `not_found` when it no longer waits.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RejectPost"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnPost"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redirects/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The target of an old path */
        get: {
            parameters: {
                query: {
                    path: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Redirect"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/redirects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Redirects, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    prefix?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminRedirect"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a redirect
         * @description Refused where a page exists and where redirects would form a loop; chains are made direct.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddRedirect"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminRedirect"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Remove a redirect */
        delete: {
            parameters: {
                query: {
                    from: string;
                };
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                from: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search posts, questions, series, tags and people
         * @description English and Chinese, words or a whole question. Hits with every word come first, then those with some of the words, the rare words counting most. `"…"` is required as written, `-…` is left out. At most 100 hits are returned over all pages.
         */
        get: {
            parameters: {
                query: {
                    q: string;
                    kind?: components["schemas"]["SearchKind"];
                    locale?: components["schemas"]["Locale"];
                    tag?: string;
                    author?: string;
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["SearchHit"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest hits while someone is typing
         * @description Suggestions match by name; one letter or one Chinese character is enough. A query without a letter or digit has none.
         */
        get: {
            parameters: {
                query: {
                    q: string;
                    locale?: components["schemas"]["Locale"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["SearchSuggestion"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/asks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the site a question
         * @description Answers from what you may read, with numbered sources. With `Accept: text/event-stream` the answer arrives as server-sent events: `sources`, `delta` for each checked sentence, then `done` or `error`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Ask"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AskAnswer"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/asks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My questions to the site, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Asked"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete all my questions to the site */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                deleted: number;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/asks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A question of mine with its answer
         * @description Sources that you may not read any more are left out.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AskAnswer"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a question of mine with its answer */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/asks/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whether an answer helped */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AskVerdict"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public series, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    locale?: components["schemas"]["Locale"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["SeriesCard"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Create a series */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateSeries"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnSeries"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A series with its posts in order
         * @description In the language asked for with `locale` or Accept-Language; `shownLocale` is the language of the response.
         */
        get: {
            parameters: {
                query?: {
                    locale?: components["schemas"]["Locale"];
                };
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Series"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series/{slug}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Follow a series
         * @description Its new posts appear in my feed and digests.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["SeriesFollow"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Unfollow a series */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["SeriesFollow"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My series, last edited first */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnSeriesCard"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A series to edit, with its texts and its whole order */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnSeries"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a series; its posts stay */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change the slug or cover of a series */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateSeries"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnSeries"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/me/series/{id}/texts/{locale}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write the texts of a series in one language
         * @description Send the `version` that the change is based on; `version_conflict` when it is outdated.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                    locale: components["schemas"]["Locale"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SaveSeriesText"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnSeries"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Remove a language from a series */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                    locale: components["schemas"]["Locale"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnSeries"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/series/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the order of a series: its posts, and headings between them
         * @description A depth that exceeds what the line before allows is reduced.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SetSeriesEntries"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnSeries"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/series/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts that may be added to a series: its owner’s posts that are in no series */
        get: {
            parameters: {
                query?: {
                    q?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["SeriesCandidate"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/series/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a series public */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnSeries"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Unpublish a series */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["OwnSeries"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaderboards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The boards and their periods */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["BoardSummary"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leaderboards/{board}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A board: the first places, those around me, and me among the people I follow
         * @description The week begins on Monday, the month on its first day, at 00:00 UTC. Light enough to be asked every half minute: send the ETag back in If-None-Match.
         */
        get: {
            parameters: {
                query?: {
                    period?: components["schemas"]["BoardPeriod"];
                };
                header?: never;
                path: {
                    board: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Leaderboard"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My experience and level */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["MyStanding"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Hide me from boards, or show me again */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StandingSettings"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["StandingSettings"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Questions
         * @description The newest, the hot ones, those without an answer, or those of the tags that one follows.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    /** @description `followed`: of the tags that the reader follows. Only `newest` can be combined with a filter. */
                    sort?: "newest" | "hot" | "unanswered" | "followed";
                    tag?: string;
                    author?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["QuestionCard"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Ask a question
         * @description It is public at once. The same title twice within five minutes is the same question.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AskQuestion"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Question"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/similar-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions that resemble a title */
        get: {
            parameters: {
                query: {
                    title: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["SimilarQuestion"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a question */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Question"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a question
         * @description For its asker while nobody else has answered, and for moderators.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                slug: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Edit a question
         * @description For its asker and moderators. The earlier text stays in the history.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditQuestion"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Question"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/questions/{slug}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers to a question
         * @description `best`: the accepted one first unless another is much better, then by their votes.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    sort?: "best" | "newest" | "oldest";
                };
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Answer"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Answer a question
         * @description The same answer twice within five minutes is the same answer.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WriteAnswer"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AnswerOfQuestion"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{slug}/accepted-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Accept an answer to my question, or none any more */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AcceptAnswer"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Question"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{slug}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Earlier texts of a question */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["QuestionRevision"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{slug}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Close a question
         * @description A closed question takes no more answers. A duplicate names the other question. Moderators close it at once; for others it is a vote, and three decide.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CloseQuestion"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Question"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Reopen a question
         * @description Like closing it: moderators at once, others by three votes.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Question"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an answer */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AnswerOfQuestion"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete an answer
         * @description For its author and moderators.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Edit an answer
         * @description For its author and moderators. The earlier text stays in the history.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditAnswer"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AnswerOfQuestion"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/answers/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Earlier texts of an answer */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["QuestionRevision"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{name}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answers of a person, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AnswerOfQuestion"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/votes/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Vote on a question or an answer
         * @description One vote a person, changed or undone (0) at any time; not on one’s own.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    kind: "question" | "answer";
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CastVote"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Votes"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{slug}/suggested-edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suggest an edit of a question
         * @description At most one edit of a text waits at a time.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SuggestQuestionEdit"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Suggestion"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}/suggested-edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suggest an edit of an answer */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SuggestAnswerEdit"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Suggestion"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggested-edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suggested edits that I may decide, or that I suggested */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    show?: "waiting" | "own";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["SuggestionCard"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggested-edits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A suggested edit beside the present text
         * @description For whoever suggested it, and for those who may decide.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Suggestion"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggested-edits/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Approve, reject or withdraw a suggested edit
         * @description The author of the text and reviewers decide; whoever suggested the edit withdraws it.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DecideSuggestion"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Suggestion"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/vote-reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Series of votes that were reversed, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["VoteReversal"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reputation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What my reputation comes from, the newest day first
         * @description The votes of a day on one question or answer are one change. No one else sees this list.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ReputationChange"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privileges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What reputation lets one do, and what I can do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Privileges"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I began and read
         * @description Posts that I may no longer see are left out. No one else sees this list.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    /** @description all and begun: the last opened first. read: the last finished first. */
                    show?: "all" | "begun" | "read";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Reading"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete all my readings */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ReadingStatistics"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reading/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Series that I began and have not finished
         * @description At most twelve, the last opened first, each with the next chapter.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["SeriesInProgress"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reading/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many posts I have read */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ReadingStatistics"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reading/posts/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether I began or read a post */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PostReading"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Mark a post as read, or as started */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReadingChange"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PostReading"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Delete my reading of a post */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PostReading"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reading/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether my reading is noted automatically */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ReadingSettings"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Set whether my reading is noted automatically
         * @description It is by default. What I mark by hand is kept either way.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReadingSettings"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ReadingSettings"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookmarks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I saved, the latest first
         * @description Targets that I may no longer see have no title; they can still be removed. No one else sees this list.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    /** @description Only targets of this kind. */
                    kind?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Bookmark"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookmarks/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which of these targets I saved */
        get: {
            parameters: {
                query: {
                    kind: string;
                    /** @description At most 100 ids, separated by commas. */
                    ids: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["BookmarkStatus"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bookmarks/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save a target
         * @description Posts, series and comments can be saved. Saving again changes nothing.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    kind: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["BookmarkState"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Remove a target from what I saved */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    kind: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["BookmarkState"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Practices that everybody may see, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PracticeCard"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Create a practice
         * @description It starts today or within two weeks, in your own time zone. A draft starts when you start it.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreatePractice"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A practice */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a practice with its check-ins */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a practice
         * @description Send the `version` that the change is based on. A new schedule or amount holds from today on: past days are not judged anew.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdatePractice"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/me/practices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My practices, newest first
         * @description In one state, or all that are not archived.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    state?: components["schemas"]["PracticeState"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Start a draft
         * @description If its first day has passed, it starts today and its end moves along.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Archive a practice */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Restore an archived practice */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The check-ins of a practice, latest first
         * @description `details` is null while the practice keeps what its check-ins say until its end.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["CheckIn"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Check in
         * @description Every field may be left out. The same `idempotencyKey` is answered with the same check-in. A check-in that arrives more than 48 hours after it happened is saved and does not count. `start_early` asks to be sent again with `startEarly`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateCheckIn"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["CheckIn"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-ins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A check-in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["CheckIn"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Undo a check-in */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                practiceId: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change what a check-in says */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateCheckIn"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["CheckIn"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/practices/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Complete a practice before its end
         * @description Today becomes its last day.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a completed practice again, within seven days */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReopenPractice"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Others who copied the same practice as I did, and show it
         * @description Empty unless my own practice is a copy and `showsAsCopy`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PracticeCopy"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Copy a public practice as a draft of mine
         * @description Its structure is copied, not its check-ins.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Split a practice of more than thirty days */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SplitPractice"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a completed practice amounted to */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PracticeSummary"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/reflections/{template}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write a reflection on a completed practice
         * @description Those who see what the check-ins say see it too. Without any text it is removed.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                    template: components["schemas"]["ReflectionTemplate"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SaveReflection"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                template: components["schemas"]["ReflectionTemplate"];
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/revelation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Show what the check-ins of a completed practice say, now
         * @description Otherwise they are shown when the practice can no longer be reopened. It is never undone.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plan a practice after a completed one, as a draft */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NextPractice"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My present day: the practices that are due, and the week */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Today"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/practice-year": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I did in a year, day by day */
        get: {
            parameters: {
                query?: {
                    year?: number;
                    practiceId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PracticeYear"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the days of a practice turned out, for at most 366 days */
        get: {
            parameters: {
                query: {
                    from: components["schemas"]["Day"];
                    to: components["schemas"]["Day"];
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PracticeDay"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/rest-days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take a rest day
         * @description It adds nothing and ends no streak.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                    day: components["schemas"]["Day"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Take a rest day back */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                    day: components["schemas"]["Day"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/repairs/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Repair a missed day
         * @description After a return, by two check-ins on a day; once in thirty days.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                    day: components["schemas"]["Day"];
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Practice"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/vacations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My vacations, latest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Vacation"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a vacation, for all practices */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddVacation"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Vacation"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/vacations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a vacation */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/practice-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How I want to see practice */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PracticeSettings"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Set how I want to see practice */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PracticeSettings"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PracticeSettings"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/practice-week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A week of my practices, beside the week before */
        get: {
            parameters: {
                query?: {
                    week?: components["schemas"]["Day"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PracticeWeek"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/practice-weeks/{week}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write about a week
         * @description For yourself alone. An empty note is none.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    week: components["schemas"]["Day"];
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WeekNote"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["WeekNote"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/buddies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My buddies, the requests to me, and the requests I sent
         * @description The newest first, at most fifty of each.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["BuddyPair"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/buddy-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who might be buddies for my practices */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["BuddySuggestion"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/buddies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My buddies of a practice, and requests for it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["BuddyPair"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Ask somebody to be my buddy of a practice
         * @description When they have asked me, their request is accepted with this practice.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AskBuddy"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["BuddyPair"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/buddies/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a request to me for somebody’s practice
         * @description 409 with `request_answered` when it was withdrawn meanwhile.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AcceptBuddy"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["BuddyPair"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/buddies/{name}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw my request, or decline one to me
         * @description Who is declined is not told.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                practiceId: string;
                                other: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/buddies/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Stop being buddies of a practice */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                practiceId: string;
                                other: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/nudges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Nudge a buddy about their practice
         * @description Once on each of their days, and not in their quiet hours.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                practiceId: string;
                                day: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/practices/{id}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a card to a buddy who has not checked in for five days
         * @description Once until they check in again.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SendBuddyCard"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                practiceId: string;
                                day: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A goal
         * @description Links show what you may see; the progress counts nothing else.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Goal"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a goal with its milestones
         * @description What it links to stays.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a goal
         * @description Send the `version` that the change is based on.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateGoal"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Goal"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/me/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My goals, newest first
         * @description In one state, or all.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    state?: components["schemas"]["GoalState"];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Goal"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a goal */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateGoal"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Goal"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{id}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark a goal as reached */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Goal"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Drop a goal
         * @description The note is for yourself: nobody else sees it.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DropGoal"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Goal"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Open a goal again that was reached or dropped */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Goal"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{id}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a milestone to a goal */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddMilestone"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Goal"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{id}/milestones/{milestoneId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a milestone */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                    milestoneId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Goal"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Rename a milestone, mark it as done, or move it */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                    milestoneId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateMilestone"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Goal"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/goals/{id}/links/{kind}/{targetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Link a goal to a practice, a post or a series
         * @description Readers of the goal see the link only where they may see its target.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                    kind: components["schemas"]["GoalLinkKind"];
                    targetId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Goal"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Remove a link of a goal */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                    kind: components["schemas"]["GoalLinkKind"];
                    targetId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Goal"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/practice-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import practices, check-ins, vacations and goals
         * @description Takes records as they are in the list `records` of the file that `GET /api/v1/me/practice-records.json` returns, which has all that I have; `/api/v1/me/check-ins.csv` is a table. Those that are there stay as they are, so the same records may be sent again. Check-ins come after their practice, in the same call or a later one. Whether a check-in counts and a day is kept is decided anew. Nobody is notified.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ImportPracticeRecords"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ImportedPracticeRecords"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tags, most used first */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    used?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Tag"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Create a tag */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CreateTag"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Tag"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tag */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["TagForReader"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a tag; its posts stay */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                slug: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a tag
         * @description The old address becomes a synonym: its page and feeds lead to the new one.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UpdateTag"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminTag"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/tags/{slug}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Follow a tag */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["TagFollow"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Unfollow a tag */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["TagFollow"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tags that I follow */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Tag"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every tag with its synonyms, most used first
         * @description With `q`, the first tags that begin with this text or have a synonym that does.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    /** @description The beginning of a tag or of a synonym. */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminTag"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tags/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A tag with its synonyms, even if only drafts have it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminTag"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{slug}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a tag into another
         * @description Posts, followers and synonyms move to the other tag; the address becomes a synonym.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MergeTag"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminTag"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{slug}/synonyms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a synonym to a tag */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AddTagSynonym"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminTag"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{slug}/synonyms/{synonym}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a synonym from a tag */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    slug: string;
                    synonym: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminTag"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file
         * @description A picture (PNG, JPEG, GIF, WebP, AVIF, SVG) or a PDF of at most 10 MB, as the field `file` of a form or as the raw body. The type is read from the bytes. A picture is stored without its metadata, such as the place of a photo, and upright. The same bytes again return the existing upload, with 200.
         */
        post: {
            parameters: {
                query?: {
                    /** @description The name of a file sent as the raw body. */
                    name?: string;
                };
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "multipart/form-data": {
                        /** Format: binary */
                        file: string;
                    };
                    "application/octet-stream": string;
                    "application/pdf": string;
                    "image/*": string;
                };
            };
            responses: {
                /** @description The same file was uploaded before */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Upload"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Upload"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My files, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Upload"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete one of my files
         * @description 409 with `upload_in_use` when the file is used, unless `force` is set.
         */
        delete: {
            parameters: {
                query?: {
                    /** @description Delete the file even where it is used. */
                    force?: "true" | "false";
                };
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All files, newest first, and where they are used */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    owner?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminUpload"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file, and where it is used */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminUpload"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete a file of any person
         * @description 409 with `upload_in_use` when the file is used, unless `force` is set.
         */
        delete: {
            parameters: {
                query?: {
                    /** @description Delete the file even where it is used. */
                    force?: "true" | "false";
                };
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{name}/relation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My relation to a person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Relation"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{name}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Follow a person */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Relation"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Unfollow a person */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Relation"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{name}/restriction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mute, ignore or block a person
         * @description Replaces an earlier restriction. A block also ends follows and the connection, both ways.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Restriction"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Relation"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Remove my restriction of a person */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Relation"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{name}/connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send a request to connect, or accept one
         * @description 409 with `asked_lately` within 30 days after they declined.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Relation"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Retract my request, decline theirs, or end the connection */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Relation"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{name}/followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Followers of a person
         * @description Newest first. `meta.total` is how many there are.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ListedPerson"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{name}/following": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People a person follows
         * @description Newest first. `meta.total` is how many there are.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ListedPerson"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My followers */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ListedPerson"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/following": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People I follow */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ListedPerson"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People I mute, ignore or block */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    /** @description mute: no notices of them, and nothing of theirs in my feed and digests. ignore: the same, and their comments are folded away for me. block: each is hidden from the other, and neither follows or is connected with the other any more. */
                    kind?: "mute" | "ignore" | "block";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ListedRestriction"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My connections, the requests to me, or the requests I sent */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    state?: "connected" | "asks" | "asked";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ListedPerson"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * New posts and comments of the people, tags and series I follow
         * @description Newest first. Nothing by people I mute, ignore or block.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["FeedEntry"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{kind}/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Comments on a target
         * @description A page of comments in reading order: answers follow what they answer, `level` says how deep. `limit` counts those at the top; `moreReplies` answers are left out, ask for them with `parent`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    sort?: "best" | "new" | "old";
                    /** @description The replies to this comment instead of the whole discussion. */
                    parent?: string;
                };
                header?: never;
                path: {
                    kind: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ListedComment"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Comment on a target, or reply to a comment
         * @description Its status is `pending` where the discussion or a newcomer needs approval. The same text in the same place within five minutes is the same comment.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    kind: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WriteComment"];
                };
            };
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["WrittenComment"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{kind}/{id}/comments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show Markdown as a comment on a target would look */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    kind: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PreviewComment"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["RenderedComment"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/threads/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set who can comment on a target
         * @description For the author of the target and moderators.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    kind: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ThreadSettings"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Thread"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A comment */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Comment"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Delete my comment
         * @description A deleted comment keeps its place while it has replies.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Edit my comment
         * @description The earlier text stays in the history, unless the comment is younger than a minute.
         */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EditComment"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["WrittenComment"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/comments/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Earlier texts of a comment
         * @description The newest first. Deleted with the comment.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["CommentRevision"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{name}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Comments of a person, newest first
         * @description Only comments on what the caller may see. A page may be shorter than `limit` and still have a next one: each reads a limited number of rows.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["CommentOfPerson"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/pending-comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Comments that wait for the caller’s approval
         * @description All of them for a moderator; those on one’s own targets for everybody else. The oldest first.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["PendingComment"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a comment
         * @description For the author of the target and moderators. Send the `version` that was read; `version_conflict` when the text changed since then.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DecideComment"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Comment"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a pending comment
         * @description For the author of the target and moderators. Its text is erased. Send the `version` that was read; `version_conflict` when the text changed since then.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DecideComment"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove someone’s comment */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RemoveComment"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: {
                                /** Format: uuid */
                                id: string;
                            };
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reactions/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reactions to a target */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Reactions"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * React to a target of someone else, or change the reaction
         * @description One reaction per person and target. The same kind again takes it back: send an Idempotency-Key where a call may be repeated.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    kind: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["React"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Reactions"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Remove my reaction */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    kind: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Reactions"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reactions/{kind}/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who reacted to a target, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    /** @description Only people with this reaction. */
                    reaction?: "like" | "insight" | "thanks" | "celebrate" | "disagree";
                };
                header?: never;
                path: {
                    kind: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Reactor"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People who can be mentioned, by the beginning of a name
         * @description At most eight: people in the discussion first, then people I follow.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The beginning of a handle, or of any word of a display name. */
                    q?: string;
                    /** @description With `targetId`: only people who may see it. */
                    targetKind?: string;
                    targetId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["MentionablePerson"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings of the site */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["SiteSettings"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * Change settings of the site
         * @description What is left out stays.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SettingsChange"];
                };
            };
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["SiteSettings"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The content of the site, in numbers
         * @description Counting stops at a thousand; `more` then says that there are more.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["AdminOverview"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every cron job with its schedule and its last run */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Job"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A cron job */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Job"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/{name}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The runs of a job, newest first
         * @description Runs that found nothing to do are kept for two days, all others for a month.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["JobRun"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Run a job now
         * @description The job runs through the queue; a second run meanwhile is refused with `job_running`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Job"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The events that are not settled yet
         * @description Counting stops at a thousand (settled events: ten thousand); `more` then says that there are more.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Queues"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/dead-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dead events, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    state?: "open" | "replayed";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["DeadEvent"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/dead-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A dead event with its event, its subscribers, and the last failure */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["DeadEventDetail"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/dead-events/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay a dead event
         * @description Only the subscribers that are not done with it will run. A dead event that is not open stays as it is.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["DeadEventDetail"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/dead-events/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay the open dead events
         * @description The oldest first, 200 at once; `more` says that others are still open.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Replayed"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every projection with its last check */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["Projection"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/projections/{name}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last checks of a projection, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ProjectionCheck"][];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Check a sample now */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ProjectionCheck"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/projections/{name}/rebuilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check everything and repair differences
         * @description The rebuild runs in steps after the answer; a second one meanwhile is refused with `job_running`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
                    "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                };
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            success: true;
                            data: components["schemas"]["ProjectionCheck"];
                            /** Format: date-time */
                            timestamp: string;
                            meta?: components["schemas"]["Meta"];
                        };
                    };
                };
                /** @description A problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Accepted: {
            /** @enum {boolean} */
            accepted: true;
        };
        Meta: {
            next?: string | null;
            prev?: string | null;
            page?: number;
            total?: number;
        };
        Problem: {
            /** @enum {boolean} */
            success: false;
            data: null;
            /** Format: date-time */
            timestamp: string;
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
            /** @enum {string} */
            code: "malformed_request" | "host_not_allowed" | "link_expired" | "link_used" | "cursor_invalid" | "sign_in_expired" | "unauthenticated" | "wrong_credentials" | "forbidden" | "scope_missing" | "address_unverified" | "account_suspended" | "sign_in_again" | "thread_closed" | "question_closed" | "own_vote" | "reputation_needed" | "authors_only" | "sign_in_denied" | "provider_email_unverified" | "origin_not_allowed" | "not_found" | "method_not_allowed" | "name_taken" | "slug_taken" | "version_conflict" | "unpublish_first" | "has_answers" | "edit_waiting" | "edit_decided" | "other_person" | "request_in_progress" | "already_exists" | "job_running" | "asked_lately" | "limit_reached" | "upload_in_use" | "identity_taken" | "last_way_in" | "start_early" | "practice_not_running" | "practice_not_completed" | "reopening_over" | "repair_unavailable" | "request_answered" | "nudge_unavailable" | "card_unavailable" | "payload_too_large" | "unsupported_media_type" | "validation_failed" | "too_many_fields" | "idempotency_mismatch" | "nothing_to_publish" | "upgrade_required" | "rate_limited" | "vote_limit" | "ask_limit_reached" | "internal" | "provider_untrusted" | "model_failed" | "unavailable" | "provider_unavailable" | "model_busy" | "model_over_quota" | "model_timeout";
            requestId: string;
            errors?: {
                pointer: string;
                code: string;
                detail: string;
            }[];
        };
        Registration: {
            /** @example alice-chen */
            name: string;
            /** @example Alice Chen */
            displayName?: string;
            /**
             * Format: email
             * @example alice@example.com
             */
            email: string;
            /** @example ferry umbrella seven */
            password: string;
            locale?: components["schemas"]["Locale"];
            /** @example Asia/Taipei */
            timeZone?: string;
            /** @description The group that brought them: `ref` of the link. */
            referral?: string;
        };
        /**
         * @example en
         * @enum {string}
         */
        Locale: "en" | "zh-TW";
        AddressVerification: {
            /** @example 019a9f2e-… */
            token: string;
            /** @example ferry umbrella seven */
            password: string;
        };
        MailAddress: {
            /**
             * Format: email
             * @example alice@example.com
             */
            email: string;
        };
        SignedIn: {
            person: components["schemas"]["Me"];
            accessToken?: string;
            refreshToken?: string;
            /** @description Seconds until the access token expires. */
            expiresIn?: number;
        };
        /**
         * @example {
         *       "id": "019a9f2e-5b7c-7a10-8f3e-2d1c0b9a8f7e",
         *       "name": "alice-chen",
         *       "displayName": "Alice Chen",
         *       "email": "alice@example.com",
         *       "role": "member",
         *       "bio": "Learning to sail.",
         *       "links": [
         *         "https://example.com"
         *       ],
         *       "avatarId": null,
         *       "avatarUrl": null,
         *       "locale": "en",
         *       "timeZone": "Asia/Taipei",
         *       "dayStartMinutes": 240,
         *       "theme": "system",
         *       "keyShortcuts": true,
         *       "createdAt": "2026-11-21T09:00:00.000Z"
         *     }
         */
        Me: {
            /** Format: uuid */
            id: string;
            name: string;
            displayName: string;
            email: string | null;
            role: components["schemas"]["Role"];
            bio: string;
            links: string[];
            /** Format: uuid */
            avatarId: string | null;
            avatarUrl: string | null;
            locale: components["schemas"]["Locale"];
            timeZone: string;
            dayStartMinutes: number;
            theme: components["schemas"]["Theme"];
            /** @description Whether keys without Ctrl or ⌘ are shortcuts. */
            keyShortcuts: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        /**
         * @example member
         * @enum {string}
         */
        Role: "member" | "author" | "moderator" | "admin";
        /**
         * @example system
         * @enum {string}
         */
        Theme: "system" | "light" | "dark";
        SignIn: {
            /**
             * Format: email
             * @example alice@example.com
             */
            email: string;
            /** @example ferry umbrella seven */
            password: string;
            /**
             * @description cookie: for browsers. token: the response has the tokens, for API clients.
             * @default cookie
             * @enum {string}
             */
            mode: "cookie" | "token";
        };
        Tokens: {
            accessToken: string;
            refreshToken: string;
            expiresIn: number;
        };
        Refresh: {
            refreshToken: string;
        };
        Session: {
            /** Format: uuid */
            id: string;
            current: boolean;
            userAgent: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        PasswordReset: {
            /** @example 019a9f2e-… */
            token: string;
            /** @example ferry umbrella seven */
            password: string;
            /**
             * @description Whether all access tokens are revoked, too. Otherwise they outlive the password.
             * @default false
             */
            revokeTokens: boolean;
        };
        PasswordChange: {
            /** @example ferry umbrella seven */
            currentPassword: string;
            /** @example ferry umbrella seven */
            newPassword: string;
            /**
             * @description Whether all access tokens are revoked, too. Otherwise they outlive the password.
             * @default false
             */
            revokeTokens: boolean;
        };
        /**
         * @example {
         *       "bio": "Learning to sail.",
         *       "timeZone": "Asia/Taipei"
         *     }
         */
        ProfileChange: {
            displayName?: string;
            bio?: string;
            links?: string[];
            /** Format: uuid */
            avatarId?: string | null;
            locale?: components["schemas"]["Locale"];
            /** @example Asia/Taipei */
            timeZone?: string;
            /** @description Minutes after midnight when the day begins. */
            dayStartMinutes?: number;
            theme?: components["schemas"]["Theme"];
            /** @description Whether keys without Ctrl or ⌘ are shortcuts. */
            keyShortcuts?: boolean;
        };
        Person: {
            /** Format: uuid */
            id: string;
            name: string;
            displayName: string;
            bio: string;
            links: string[];
            avatarUrl: string | null;
            postCount: number;
            reputation: number;
            /** Format: date-time */
            createdAt: string;
        };
        Token: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            expiresAt: string | null;
        };
        /**
         * @example read
         * @enum {string}
         */
        Scope: "read" | "write" | "import" | "admin";
        MadeToken: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            expiresAt: string | null;
            token: string;
        };
        /**
         * @example {
         *       "name": "Import from my blog",
         *       "scopes": [
         *         "read",
         *         "import"
         *       ],
         *       "expiresInDays": 30,
         *       "currentPassword": "ferry umbrella seven"
         *     }
         */
        NewToken: {
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** @default 90 */
            expiresInDays: number | null;
            /**
             * @description Required unless the account has no password; then the session must be a few minutes old.
             * @example ferry umbrella seven
             */
            currentPassword?: string;
        };
        AdminPerson: {
            /** Format: uuid */
            id: string;
            name: string;
            displayName: string;
            avatarUrl: string | null;
            email: string | null;
            verified: boolean;
            /** @enum {string} */
            role: "member" | "author" | "moderator" | "admin";
            postCount: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            suspendedAt: string | null;
            suspendedFor: string | null;
        };
        /**
         * @example {
         *       "role": "author"
         *     }
         */
        ChangeRole: {
            /** @enum {string} */
            role: "member" | "author" | "moderator" | "admin";
        };
        /**
         * @example {
         *       "reason": "Advertising in three posts after two warnings."
         *     }
         */
        Suspend: {
            reason: string;
        };
        Identity: {
            provider: components["schemas"]["Provider"];
            email: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string;
        };
        /**
         * @example github
         * @enum {string}
         */
        Provider: "google" | "github";
        Notice: {
            /** Format: uuid */
            id: string;
            /** @example accounts.role_changed */
            type: string;
            /** @example accounts */
            feature: string;
            priority: 1 | 2;
            /** @example Bob and 4 others followed you */
            text: string;
            /** @description The path of its target, without language prefix; null if the target is gone. */
            path: string | null;
            target: {
                kind: string;
                /** Format: uuid */
                id: string;
            } | null;
            /** @description The person who acted last. */
            actor: {
                name: string;
                displayName: string;
                avatarUrl: string | null;
            } | null;
            /** @description The number of different people who acted. */
            actorCount: number;
            read: boolean;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When an event was merged into it last.
             */
            updatedAt: string;
        };
        NoticeBox: {
            unread: number;
            version: number;
        };
        ReadUpTo: {
            /**
             * Format: date-time
             * @description When the list was fetched.
             */
            upTo: string;
        };
        NoticePreferences: {
            types: {
                /** @example accounts.role_changed */
                type: string;
                /** @example accounts */
                feature: string;
                name: string;
                hint: string;
                /** @description Cannot be switched off: what happens to the account, and what moderators do. */
                always: boolean;
                /** @description Is sent at once as an email of its own, whatever one prefers. */
                ownMail: boolean;
                app: boolean;
                mail: boolean;
            }[];
            mailFrequency: components["schemas"]["MailFrequency"];
            /** @description In the own time zone; null if there are none. */
            quietHours: {
                /** @example 22:00 */
                from: string;
                /** @example 22:00 */
                to: string;
            } | null;
            timeZone: string;
        };
        /**
         * @description At most every four hours, with the daily or the weekly digest, or never.
         * @enum {string}
         */
        MailFrequency: "hours" | "daily" | "weekly" | "never";
        NoticePreferencesChange: {
            /** @description A type that is off in the app is not mailed either. */
            types?: {
                /** @example accounts.role_changed */
                type: string;
                app: boolean;
                mail: boolean;
            }[];
            mailFrequency?: components["schemas"]["MailFrequency"];
            /** @description In the own time zone; null if there are none. */
            quietHours?: {
                /** @example 22:00 */
                from: string;
                /** @example 22:00 */
                to: string;
            } | null;
        };
        ThreadState: {
            /** @enum {string} */
            level: "muted" | "normal" | "tracking" | "watching";
            /** @description Whether the person chose the level; otherwise an event set it. */
            chosen: boolean;
            /** @description Comments since the last visit, if the level is tracking or watching. */
            unread: number;
            /** @description Whether there are unread notices of the discussion. */
            notices: boolean;
        };
        ThreadLevelChange: {
            /** @enum {string} */
            level: "muted" | "normal" | "tracking" | "watching";
        };
        MailOverview: {
            queued: number;
            sending: number;
            /** @description Emails that are tried again later, or given up. */
            failed: number;
            suppressed: number;
            givenUp: number;
            /** @description People with an open mail window. */
            openWindows: number;
            dueDigests: number;
            suppressions: number;
        };
        OutboxEmail: {
            key: string;
            kind: components["schemas"]["EmailKind"];
            status: components["schemas"]["EmailStatus"];
            recipient: string;
            subject: string;
            attempts: number;
            /** @description Why the last try failed. */
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Null if there is no further try.
             */
            nextTryAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            /** @description True if it was not sent and its text is still there. */
            canRetry: boolean;
        };
        /** @enum {string} */
        EmailKind: "account" | "batch" | "daily" | "weekly" | "newsletter-confirmation" | "newsletter";
        /** @enum {string} */
        EmailStatus: "queued" | "sending" | "sent" | "failed" | "suppressed";
        OutboxEmailDetail: {
            key: string;
            kind: components["schemas"]["EmailKind"];
            status: components["schemas"]["EmailStatus"];
            recipient: string;
            subject: string;
            attempts: number;
            /** @description Why the last try failed. */
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Null if there is no further try.
             */
            nextTryAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            /** @description True if it was not sent and its text is still there. */
            canRetry: boolean;
            personId: string | null;
            headers: {
                [key: string]: string;
            };
        };
        Suppression: {
            address: string;
            /** @enum {string} */
            reason: "soft_bounce" | "hard_bounce" | "complaint" | "refused";
            /** @description Bounces: a soft one 1, a hard one 2; from 4 on nothing is sent. */
            score: number;
            /**
             * @description Which emails are stopped: none yet, all but those about the account, or all.
             * @enum {string}
             */
            stops: "nothing" | "lists" | "everything";
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            forgetAt: string | null;
        };
        DigestSettings: {
            /**
             * Format: date-time
             * @description When the next one is due; null if it is not subscribed to.
             */
            daily: string | null;
            /**
             * Format: date-time
             * @description When the next one is due; null if it is not subscribed to.
             */
            weekly: string | null;
        };
        /**
         * @example {
         *       "on": true
         *     }
         */
        ChangeDigest: {
            on: boolean;
        };
        NewsletterSubscription: {
            /**
             * Format: email
             * @example alice@example.com
             */
            email: string;
            locale?: components["schemas"]["Locale"];
            /** @description The group of the referral: friend, school, company. */
            referral?: string;
            /** @description Leave it empty. */
            leaveEmpty?: string;
        };
        NewsletterConfirmed: {
            /** @enum {boolean} */
            confirmed: true;
        };
        NewsletterConfirmation: {
            /** @example 019a9f2e-… */
            token: string;
        };
        NewsletterIssueCard: {
            /** Format: uuid */
            id: string;
            subject: string;
            locale: components["schemas"]["Locale"];
            /** @enum {string} */
            status: "draft" | "sending" | "sent";
            author: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            sentAt: string | null;
            /** @description The number of emails that were written so far. */
            recipients: number;
        };
        NewsletterIssue: {
            /** Format: uuid */
            id: string;
            subject: string;
            locale: components["schemas"]["Locale"];
            /** @enum {string} */
            status: "draft" | "sending" | "sent";
            author: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            sentAt: string | null;
            /** @description The number of emails that were written so far. */
            recipients: number;
            intro: string;
            postIds: string[];
            posts: {
                /** Format: uuid */
                id: string;
                slug: string;
                title: string;
                isPublic: boolean;
            }[];
            version: number;
            /** @description The number of subscribers of its language. */
            subscribers: number;
            /** @description The number of emails that were sent. */
            delivered: number;
            maySend: boolean;
        };
        WriteNewsletterIssue: {
            /** @example What the tide brought in November */
            subject: string;
            /**
             * @description Markdown.
             * @default
             */
            intro: string;
            locale: components["schemas"]["Locale"];
            /**
             * @description Public posts, in their order in the email.
             * @default []
             */
            postIds: string[];
        };
        ChangeNewsletterIssue: {
            /** @example What the tide brought in November */
            subject: string;
            /**
             * @description Markdown.
             * @default
             */
            intro: string;
            locale: components["schemas"]["Locale"];
            /**
             * @description Public posts, in their order in the email.
             * @default []
             */
            postIds: string[];
            version: number;
        };
        NewsletterPreview: {
            subject: string;
            text: string;
            html: string;
        };
        PlannedDocument: {
            path: string;
            slug: string;
            known: boolean;
        };
        ImportPlan: {
            /** @example rust-blog */
            source: string;
            documents: {
                /**
                 * @description The document in its source, e.g. its file name.
                 * @example Rust-1.63.0.md
                 */
                path: string;
                /** @example announcing-rust-1-63-0 */
                slug: string;
                /**
                 * @description The document that this one translates: its post gets this text as another language. Only the first import of a document reads this field.
                 * @example {
                 *       "source": "rust-book",
                 *       "path": "ch18-00-oop.md"
                 *     }
                 */
                translates?: {
                    /** @example rust-blog */
                    source: string;
                    /**
                     * @description The document in its source, e.g. its file name.
                     * @example Rust-1.63.0.md
                     */
                    path: string;
                };
                /**
                 * @description The same for an original that is imported after its translation: it joins that post and decides the shared fields from then on.
                 * @example {
                 *       "source": "rust-book",
                 *       "path": "ch18-00-oop.md"
                 *     }
                 */
                translatedBy?: {
                    /** @example rust-blog */
                    source: string;
                    /**
                     * @description The document in its source, e.g. its file name.
                     * @example Rust-1.63.0.md
                     */
                    path: string;
                };
            }[];
        };
        ImportOutcome: {
            path: string;
            /** @enum {string} */
            outcome: "created" | "updated" | "unchanged" | "skipped";
            slug: string | null;
            /** @description The number of old paths that redirect to the post. */
            redirects: number;
            reason: string | null;
            /** @description Whether the document is kept as a draft because the caller may not publish at once. */
            held: boolean;
        };
        Import: {
            /** @example rust-blog */
            source: string;
            documents: components["schemas"]["ImportDocument"][];
        };
        ImportDocument: {
            /**
             * @description The document in its source, e.g. its file name.
             * @example Rust-1.63.0.md
             */
            path: string;
            locale: components["schemas"]["Locale"];
            /** @example announcing-rust-1-63-0 */
            slug: string;
            title: string;
            /** @default  */
            summary: string;
            markdown: string;
            /**
             * Format: date-time
             * @description Null for a draft; left out: the time of the first import.
             */
            publishedAt?: string | null;
            /**
             * Format: date-time
             * @description When its text last changed.
             */
            updatedAt?: string;
            /** @default [] */
            authors: string[];
            /** @default [] */
            tags: string[];
            /**
             * @description Old paths that redirect to the post.
             * @default []
             * @example [
             *       "/2022/08/11/Rust-1.63.0.html"
             *     ]
             */
            oldPaths: string[];
            /** @description Leaves the post out of all lists of posts, as the chapters of a book. */
            unlisted?: boolean;
            /**
             * @description Who may see the post. Left out: unchanged, at first everyone.
             * @enum {string}
             */
            visibility?: "public" | "members" | "connections" | "buddies" | "private";
            /**
             * @description The document that this one translates: its post gets this text as another language. Only the first import of a document reads this field.
             * @example {
             *       "source": "rust-book",
             *       "path": "ch18-00-oop.md"
             *     }
             */
            translates?: {
                /** @example rust-blog */
                source: string;
                /**
                 * @description The document in its source, e.g. its file name.
                 * @example Rust-1.63.0.md
                 */
                path: string;
            };
            /**
             * @description The same for an original that is imported after its translation: it joins that post and decides the shared fields from then on.
             * @example {
             *       "source": "rust-book",
             *       "path": "ch18-00-oop.md"
             *     }
             */
            translatedBy?: {
                /** @example rust-blog */
                source: string;
                /**
                 * @description The document in its source, e.g. its file name.
                 * @example Rust-1.63.0.md
                 */
                path: string;
            };
        };
        ImportedDocument: {
            path: string;
            locale: components["schemas"]["Locale"];
            slug: string;
        };
        ImportedSeries: {
            /** @enum {string} */
            outcome: "created" | "updated" | "unchanged" | "skipped";
            slug: string | null;
            missing: string[];
            reason: string | null;
        };
        /**
         * @example {
         *       "source": "rust-book",
         *       "kind": "book",
         *       "locale": "en",
         *       "slug": "the-rust-programming-language",
         *       "title": "The Rust Programming Language",
         *       "entries": [
         *         {
         *           "heading": "Basics"
         *         },
         *         {
         *           "path": "ch01-00-getting-started.md"
         *         }
         *       ]
         *     }
         */
        ImportSeries: {
            /** @example rust-blog */
            source: string;
            /** @default  */
            name: string;
            /**
             * @default series
             * @enum {string}
             */
            kind: "series" | "book";
            locale: components["schemas"]["Locale"];
            /** @example announcing-rust-1-63-0 */
            slug: string;
            title: string;
            /** @default  */
            summary: string;
            entries: ({
                /**
                 * @description The document in its source, e.g. its file name.
                 * @example Rust-1.63.0.md
                 */
                path: string;
                /** @default 0 */
                depth: number;
                /** @default true */
                numbered: boolean;
            } | {
                heading: string;
                /** @default 0 */
                depth: number;
            })[];
            /** @description The series of which this one is another language: it gets the title, and the entries that only this one has. */
            translates?: {
                /** @example rust-blog */
                source: string;
                /** @default  */
                name: string;
            };
            /** @description The same for an original that is imported after its translation. */
            translatedBy?: {
                /** @example rust-blog */
                source: string;
                /** @default  */
                name: string;
            };
        };
        PlannedText: {
            /** @enum {string} */
            kind: "question" | "answer";
            id: string;
            key: string;
        };
        /**
         * @example {
         *       "site": "tides.stackexchange.com",
         *       "questions": [
         *         {
         *           "id": "4",
         *           "slug": "why-two-tides"
         *         }
         *       ]
         *     }
         */
        PlanExchange: {
            /** @example tides.stackexchange.com */
            site: string;
            /** @default [] */
            questions: {
                id: string;
                slug: string;
            }[];
            /** @default [] */
            answers: string[];
        };
        ExchangeOutcome: {
            /** @enum {string} */
            kind: "person" | "question" | "answer" | "comment";
            id: string;
            /** @enum {string} */
            outcome: "created" | "updated" | "unchanged" | "skipped";
            reason: string | null;
            name: string | null;
        };
        /**
         * @example {
         *       "site": "tides.stackexchange.com",
         *       "locale": "en",
         *       "people": []
         *     }
         */
        ImportExchange: {
            /** @example tides.stackexchange.com */
            site: string;
            locale: components["schemas"]["Locale"];
            /** @default [] */
            people: {
                id: string;
                displayName: string;
                /** Format: uri */
                url: string | null;
            }[];
            /** @default [] */
            questions: {
                id: string;
                authorId: string;
                authorName: string;
                /** Format: uri */
                authorUrl: string | null;
                /** Format: date-time */
                createdAt: string;
                /** Format: uri */
                url: string;
                licence: string;
                votes: {
                    /** Format: date */
                    day: string;
                    up: number;
                    down: number;
                }[];
                title: string;
                slug: string;
                markdown: string;
                tags: string[];
                /** Format: date-time */
                editedAt: string | null;
                /** Format: date-time */
                lastActivityAt: string;
                closure: {
                    /** Format: date-time */
                    at: string;
                    /**
                     * @description Null: the source does not tell.
                     * @enum {string|null}
                     */
                    reason: "duplicate" | "off_topic" | "unclear" | null;
                    duplicateOf: string | null;
                } | null;
                oldPaths: string[];
            }[];
            /** @default [] */
            answers: {
                id: string;
                authorId: string;
                authorName: string;
                /** Format: uri */
                authorUrl: string | null;
                /** Format: date-time */
                createdAt: string;
                /** Format: uri */
                url: string;
                licence: string;
                votes: {
                    /** Format: date */
                    day: string;
                    up: number;
                    down: number;
                }[];
                questionId: string;
                markdown: string;
                /** Format: date-time */
                editedAt: string | null;
                /** Format: date-time */
                acceptedAt: string | null;
                oldPaths: string[];
            }[];
            /** @default [] */
            comments: {
                id: string;
                authorId: string;
                authorName: string;
                /** Format: uri */
                authorUrl: string | null;
                /** Format: date-time */
                createdAt: string;
                /** Format: uri */
                url: string;
                licence: string;
                /** @enum {string} */
                on: "question" | "answer";
                targetId: string;
                markdown: string;
            }[];
        };
        Claiming: {
            imported: components["schemas"]["Byline"];
            origin: components["schemas"]["Origin"];
            /** @description To be shown on a page of the profile at the source. */
            code: string;
            /** @description An admin has yet to decide. */
            isClaimed: boolean;
            /**
             * @description `found`: the page of the proof has the code. `missing`: it has not, or could not be read. `none`: only a note.
             * @enum {string}
             */
            proof: "none" | "found" | "missing";
        };
        /**
         * @example {
         *       "name": "bob",
         *       "displayName": "Bob",
         *       "avatarUrl": null
         *     }
         */
        Byline: {
            name: string;
            displayName: string;
            avatarUrl: string | null;
            /**
             * @description False for a person whose page the reader does not find: they are suspended, or a block hides each from the other. Otherwise left out.
             * @enum {boolean}
             */
            hasPage?: false;
        };
        Origin: {
            /** @description The host of the site that it comes from. */
            site: string;
            /** Format: uri */
            url: string | null;
            authorName: string;
            /** Format: uri */
            authorUrl: string | null;
            /** @description Say `CC BY-SA 4.0`. */
            licence: string | null;
        };
        /**
         * @example {
         *       "proofUrl": "",
         *       "note": "My account there has the same photo."
         *     }
         */
        ClaimPerson: {
            /** @default  */
            proofUrl: "" | string;
            /** @default  */
            note: string;
        };
        Claim: {
            /** Format: uuid */
            id: string;
            imported: components["schemas"]["Byline"];
            origin: components["schemas"]["Origin"] & (Record<string, never> | null);
            claimant: components["schemas"]["Byline"];
            proofUrl: string | null;
            /**
             * @description `found`: the page of the proof has the code. `missing`: it has not, or could not be read. `none`: only a note.
             * @enum {string}
             */
            proof: "none" | "found" | "missing";
            note: string;
            /** Format: date-time */
            claimedAt: string;
        };
        /**
         * @example {
         *       "approved": true
         *     }
         */
        DecideClaim: {
            approved: boolean;
        };
        Health: {
            /** @enum {string} */
            status: "ok" | "failing";
            version: string;
            environment: string;
            checks: {
                /** @enum {string} */
                database: "ok" | "failing";
                /** @enum {string} */
                cache: "ok" | "failing";
                /** @enum {string} */
                media: "ok" | "failing";
                /** @enum {string} */
                queue: "ok" | "failing";
            };
            adapters: {
                /** @enum {string} */
                mail: "cloudflare" | "simulated";
                /** @enum {string} */
                images: "cloudflare" | "simulated" | "none";
                /** @enum {string} */
                google: "configured" | "simulated" | "none";
                /** @enum {string} */
                github: "configured" | "simulated" | "none";
                /** @enum {string} */
                answers: "cloudflare" | "extractive";
            };
        };
        PostCard: {
            /** Format: uuid */
            id: string;
            slug: string;
            title: string;
            summary: string;
            shownLocale: components["schemas"]["Locale"];
            translations: components["schemas"]["Locale"][];
            /** Format: date-time */
            publishedAt: string;
            readingMinutes: number;
            coverUrl: string | null;
            difficulty: components["schemas"]["Difficulty"];
            premium: boolean;
            visibility: components["schemas"]["Visibility"];
            authors: components["schemas"]["Byline"][];
            tags: components["schemas"]["TagRef"][];
            /** @description Whether the caller saved it; null for anonymous callers. */
            saved: boolean | null;
        };
        /** @enum {string|null} */
        Difficulty: "beginner" | "intermediate" | "advanced" | null;
        /** @enum {string} */
        Visibility: "public" | "members" | "connections" | "buddies" | "private";
        /**
         * @example {
         *       "slug": "sea",
         *       "name": "Sea"
         *     }
         */
        TagRef: {
            slug: string;
            name: string;
        };
        OwnPost: {
            /**
             * Format: date-time
             * @description Since when the working copies wait for a moderator. A public post with changes that wait stays `published`.
             */
            submittedAt: string | null;
            /**
             * Format: date-time
             * @description The time that was asked for with working copies that wait; null: as soon as approved.
             */
            publishAt: string | null;
            /** @description Why a moderator rejected the working copies that were sent last, empty without a reason; null otherwise. */
            rejection: string | null;
            /** Format: uuid */
            id: string;
            slug: string | null;
            status: components["schemas"]["PostStatus"];
            originalLocale: components["schemas"]["Locale"];
            /** Format: date-time */
            publishedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /** Format: uuid */
            coverId: string | null;
            difficulty: components["schemas"]["Difficulty"];
            premium: boolean;
            visibility: components["schemas"]["Visibility"];
            authors: components["schemas"]["Byline"][];
            tags: components["schemas"]["TagRef"][];
            drafts: components["schemas"]["Draft"][];
        };
        /** @enum {string} */
        PostStatus: "draft" | "pending" | "scheduled" | "published";
        Draft: {
            locale: components["schemas"]["Locale"];
            title: string;
            summary: string;
            markdown: string;
            insights: string[];
            faq: components["schemas"]["FaqEntry"][];
            version: number;
            /** Format: date-time */
            updatedAt: string;
            changed: boolean;
            /** @description Whether this language was ever published. */
            published: boolean;
        };
        /**
         * @example {
         *       "question": "Why is the sea salty?",
         *       "answer": "Rivers *carry* salt."
         *     }
         */
        FaqEntry: {
            question: string;
            answer: string;
        };
        /**
         * @example {
         *       "locale": "en",
         *       "title": "Tides",
         *       "markdown": "The sea *comes and goes*.",
         *       "tags": [
         *         "Sea"
         *       ]
         *     }
         */
        CreatePost: {
            locale: components["schemas"]["Locale"];
            /** @default  */
            title: string;
            /** @default  */
            summary: string;
            /** @default  */
            markdown: string;
            /** @default [] */
            tags: string[];
            /** @example announcing-rust-1-63-0 */
            slug?: string;
            /**
             * @description Who may see the published post: everybody, members, my connections, my buddies, or only me. Left out: unchanged, at first everybody.
             * @enum {string}
             */
            visibility?: "public" | "members" | "connections" | "buddies" | "private";
        };
        RenderedPreview: {
            html: string;
            contents: components["schemas"]["ContentsEntry"][];
            excerpt: string;
            readingMinutes: number;
            words: number;
        };
        ContentsEntry: {
            id: string;
            text: string;
            depth: 2 | 3;
        };
        /**
         * @example {
         *       "markdown": "The sea *comes and goes*.",
         *       "locale": "en"
         *     }
         */
        Preview: {
            markdown: string;
            locale: components["schemas"]["Locale"];
        };
        Post: {
            /** Format: uuid */
            id: string;
            slug: string;
            title: string;
            summary: string;
            shownLocale: components["schemas"]["Locale"];
            translations: components["schemas"]["Locale"][];
            /** Format: date-time */
            publishedAt: string;
            readingMinutes: number;
            coverUrl: string | null;
            difficulty: components["schemas"]["Difficulty"];
            premium: boolean;
            visibility: components["schemas"]["Visibility"];
            authors: components["schemas"]["Byline"][];
            tags: components["schemas"]["TagRef"][];
            /** @description Whether the caller saved it; null for anonymous callers. */
            saved: boolean | null;
            originalLocale: components["schemas"]["Locale"];
            html: string;
            contents: components["schemas"]["ContentsEntry"][];
            insights: string[];
            faq: components["schemas"]["AnsweredQuestion"][];
            words: number;
            /** Format: date-time */
            updatedAt: string;
            series: components["schemas"]["SeriesPlace"];
            commentCount: number;
            reactions: components["schemas"]["ReactionCounts"];
            /**
             * @description The reader’s own.
             * @example insight
             * @enum {string|null}
             */
            reaction: "like" | "insight" | "thanks" | "celebrate" | "disagree" | null;
        };
        AnsweredQuestion: {
            question: string;
            html: string;
        };
        SeriesPlace: {
            slug: string;
            kind: components["schemas"]["SeriesKind"];
            title: string;
            shownLocale: components["schemas"]["Locale"];
            number: number;
            total: number;
            previous: components["schemas"]["NeighbourPost"];
            next: components["schemas"]["NeighbourPost"];
        } | null;
        /** @enum {string} */
        SeriesKind: "series" | "book";
        NeighbourPost: {
            slug: string;
            title: string;
            shownLocale: components["schemas"]["Locale"];
        } | null;
        /**
         * @example {
         *       "like": 3,
         *       "insight": 1
         *     }
         */
        ReactionCounts: {
            like?: number;
            insight?: number;
            thanks?: number;
            celebrate?: number;
            disagree?: number;
        };
        OwnPostCard: {
            /** Format: uuid */
            id: string;
            slug: string | null;
            status: components["schemas"]["PostStatus"];
            visibility: components["schemas"]["Visibility"];
            title: string;
            shownLocale: components["schemas"]["Locale"];
            locales: components["schemas"]["Locale"][];
            /** Format: date-time */
            publishedAt: string | null;
            /**
             * Format: date-time
             * @description Since when the working copies wait for a moderator. A public post with changes that wait stays `published`.
             */
            submittedAt: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @example {
         *       "slug": "tides-and-the-moon",
         *       "tags": [
         *         "Sea",
         *         "Moon"
         *       ]
         *     }
         */
        UpdatePost: {
            /** @example announcing-rust-1-63-0 */
            slug?: string;
            tags?: string[];
            /** Format: uuid */
            coverId?: string | null;
            difficulty?: components["schemas"]["Difficulty"];
            /** @description A mark for readers; without memberships it restricts nothing. */
            premium?: boolean;
            /**
             * @description Who may see the published post: everybody, members, my connections, my buddies, or only me. Left out: unchanged, at first everybody.
             * @enum {string}
             */
            visibility?: "public" | "members" | "connections" | "buddies" | "private";
        };
        SavedDraft: {
            locale: components["schemas"]["Locale"];
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @example {
         *       "title": "Tides",
         *       "summary": "",
         *       "markdown": "The sea *comes and goes*.",
         *       "version": 1
         *     }
         */
        SaveDraft: {
            title: string;
            /** @default  */
            summary: string;
            markdown: string;
            insights?: string[];
            faq?: components["schemas"]["FaqEntry"][];
            version: number;
            /** @description Always keep the previous text as a revision, as after a conflict. */
            keep?: boolean;
        };
        /**
         * @example {
         *       "slug": "tides"
         *     }
         */
        PublishPost: {
            /** @example announcing-rust-1-63-0 */
            slug?: string;
            /** @description The languages to publish. Others stay as readers see them. Left out: all. */
            languages?: components["schemas"]["Locale"][];
            /**
             * Format: date-time
             * @description A future time, UTC; left out: now.
             */
            publishAt?: string;
            /**
             * @description Who may see the published post: everybody, members, my connections, my buddies, or only me. Left out: unchanged, at first everybody.
             * @enum {string}
             */
            visibility?: "public" | "members" | "connections" | "buddies" | "private";
        };
        AdminPost: {
            /** Format: uuid */
            id: string;
            slug: string | null;
            status: components["schemas"]["PostStatus"];
            visibility: components["schemas"]["Visibility"];
            title: string;
            shownLocale: components["schemas"]["Locale"];
            locales: components["schemas"]["Locale"][];
            /** Format: date-time */
            publishedAt: string | null;
            /**
             * Format: date-time
             * @description Since when the working copies wait for a moderator. A public post with changes that wait stays `published`.
             */
            submittedAt: string | null;
            /** Format: date-time */
            updatedAt: string;
            owner: {
                name: string;
                displayName: string;
            };
        };
        /**
         * @example {
         *       "helpful": true
         *     }
         */
        Helpful: {
            helpful: boolean;
        };
        /**
         * @example {
         *       "readCount": 120,
         *       "helpfulCount": 14,
         *       "unhelpfulCount": 1,
         *       "reads": [
         *         {
         *           "day": "2026-05-06",
         *           "count": 9
         *         }
         *       ]
         *     }
         */
        PostStats: {
            readCount: number;
            helpfulCount: number;
            unhelpfulCount: number;
            reads: {
                /** Format: date */
                day: string;
                count: number;
            }[];
        };
        Revision: {
            /** Format: uuid */
            id: string;
            locale: components["schemas"]["Locale"];
            kind: components["schemas"]["RevisionKind"];
            title: string;
            /** Format: date-time */
            createdAt: string;
            by: components["schemas"]["Byline"];
        };
        /** @enum {string} */
        RevisionKind: "saved" | "published" | "restored";
        RevisionComparison: {
            from: components["schemas"]["Revision"];
            to: components["schemas"]["Revision"] & (Record<string, never> | null);
            fields: {
                /** @enum {string} */
                field: "title" | "summary" | "insights" | "markdown" | "faq";
                rows: ({
                    /** @enum {string} */
                    kind: "same" | "changed";
                    left: {
                        text: string;
                        changed: boolean;
                    }[];
                    right: {
                        text: string;
                        changed: boolean;
                    }[];
                    leftLine: number;
                    rightLine: number;
                } | {
                    /** @enum {string} */
                    kind: "removed";
                    left: {
                        text: string;
                        changed: boolean;
                    }[];
                    leftLine: number;
                } | {
                    /** @enum {string} */
                    kind: "added";
                    right: {
                        text: string;
                        changed: boolean;
                    }[];
                    rightLine: number;
                } | {
                    /** @enum {string} */
                    kind: "gap";
                    lines: number;
                })[];
            }[];
        };
        RevisionText: {
            /** Format: uuid */
            id: string;
            locale: components["schemas"]["Locale"];
            kind: components["schemas"]["RevisionKind"];
            title: string;
            /** Format: date-time */
            createdAt: string;
            by: components["schemas"]["Byline"];
            summary: string;
            markdown: string;
            insights: string[];
            faq: components["schemas"]["FaqEntry"][];
        };
        /**
         * @example {
         *       "version": 3
         *     }
         */
        RestoreRevision: {
            version: number;
        };
        PendingPost: {
            /** Format: uuid */
            id: string;
            slug: string | null;
            status: components["schemas"]["PostStatus"];
            visibility: components["schemas"]["Visibility"];
            title: string;
            shownLocale: components["schemas"]["Locale"];
            locales: components["schemas"]["Locale"][];
            /** Format: date-time */
            publishedAt: string | null;
            /**
             * Format: date-time
             * @description Since when the working copies wait for a moderator. A public post with changes that wait stays `published`.
             */
            submittedAt: string | null;
            /** Format: date-time */
            updatedAt: string;
            owner: {
                name: string;
                displayName: string;
            };
            version: number;
            /** Format: date-time */
            publishAt: string | null;
        };
        /**
         * @example {
         *       "version": 3
         *     }
         */
        ReviewPost: {
            /** @description The version that was read. */
            version: number;
        };
        /**
         * @example {
         *       "version": 3,
         *       "reason": "Please say where the numbers are from."
         *     }
         */
        RejectPost: {
            /** @description The version that was read. */
            version: number;
            /** @default  */
            reason: string;
        };
        /**
         * @example {
         *       "to": "/posts/rust-1-63-0"
         *     }
         */
        Redirect: {
            to: string;
        };
        AdminRedirect: {
            from: string;
            to: string;
            /** @enum {string} */
            kind: "slug" | "import" | "tag" | "manual";
            live: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        AddRedirect: {
            /** @example /2019/05/tides.html */
            from: string;
            /**
             * @description A path of this site, or an https address.
             * @example /posts/tides
             */
            to: string;
        };
        SearchHit: {
            /** @enum {string} */
            kind: "post";
            /** Format: uuid */
            id: string;
            path: string;
            title: components["schemas"]["SearchSegment"][];
            excerpt: components["schemas"]["SearchSegment"][];
            locale: components["schemas"]["Locale"];
            /** Format: date-time */
            publishedAt: string;
            visibility: components["schemas"]["Visibility"];
            authors: {
                name: string;
                displayName: string;
            }[];
            tags: {
                slug: string;
                name: string;
            }[];
            series: {
                path: string;
                title: string;
            } | null;
        } | {
            /** @enum {string} */
            kind: "question";
            /** Format: uuid */
            id: string;
            path: string;
            title: components["schemas"]["SearchSegment"][];
            excerpt: components["schemas"]["SearchSegment"][];
            locale: components["schemas"]["Locale"];
            answerCount: number;
            voteScore: number;
            /** @description Whether an answer is accepted. */
            isAnswered: boolean;
        } | {
            /** @enum {string} */
            kind: "series";
            /** Format: uuid */
            id: string;
            path: string;
            title: components["schemas"]["SearchSegment"][];
            excerpt: components["schemas"]["SearchSegment"][];
            locale: components["schemas"]["Locale"];
            /** @enum {string} */
            form: "series" | "book";
            partCount: number;
        } | {
            /** @enum {string} */
            kind: "tag";
            /** Format: uuid */
            id: string;
            path: string;
            title: components["schemas"]["SearchSegment"][];
            excerpt: components["schemas"]["SearchSegment"][];
            postCount: number;
        } | {
            /** @enum {string} */
            kind: "person";
            /** Format: uuid */
            id: string;
            path: string;
            title: components["schemas"]["SearchSegment"][];
            excerpt: components["schemas"]["SearchSegment"][];
            name: string;
            avatarUrl: string | null;
            postCount: number;
        };
        /**
         * @example {
         *       "text": "borrow",
         *       "hit": true
         *     }
         */
        SearchSegment: {
            text: string;
            hit: boolean;
        };
        /**
         * @example post
         * @enum {string}
         */
        SearchKind: "post" | "question" | "series" | "tag" | "person";
        SearchSuggestion: {
            kind: components["schemas"]["SearchKind"];
            /** Format: uuid */
            id: string;
            path: string;
            locale: components["schemas"]["Locale"] & (string | null);
            title: components["schemas"]["SearchSegment"][];
        };
        AskAnswer: {
            /** Format: uuid */
            id: string;
            question: string;
            /** @enum {string} */
            outcome: "answered" | "closest" | "refused" | "failed";
            /** @enum {string} */
            answeredBy: "model" | "passages";
            sentences: components["schemas"]["AskSentence"][];
            sources: components["schemas"]["AskSource"][];
            locked: components["schemas"]["AskLocked"][];
            hidden: number;
            post: {
                slug: string;
                title: string;
            } | null;
            isHelpful: boolean | null;
            /** Format: date-time */
            createdAt: string;
        };
        AskSentence: {
            text: string;
            cites: number[];
        };
        AskSource: {
            n: number;
            kind: string;
            title: string;
            path: string[];
            locale: components["schemas"]["Locale"];
            url: string;
        };
        AskLocked: {
            title: string;
            url: string;
        };
        /**
         * @example {
         *       "question": "How do tides work?"
         *     }
         */
        Ask: {
            question: string;
            post?: string;
            /** Format: uuid */
            after?: string;
        };
        Asked: {
            /** Format: uuid */
            id: string;
            question: string;
            /** @enum {string} */
            outcome: "answered" | "closest" | "refused" | "failed";
            /** Format: date-time */
            createdAt: string;
        };
        AskVerdict: {
            isHelpful: boolean | null;
        };
        SeriesCard: {
            /** Format: uuid */
            id: string;
            slug: string;
            kind: components["schemas"]["SeriesKind"];
            title: string;
            summary: string;
            shownLocale: components["schemas"]["Locale"];
            translations: components["schemas"]["Locale"][];
            /** Format: date-time */
            publishedAt: string;
            coverUrl: string | null;
            entryCount: number;
            owner: components["schemas"]["Byline"];
        };
        Series: {
            /** Format: uuid */
            id: string;
            slug: string;
            kind: components["schemas"]["SeriesKind"];
            title: string;
            summary: string;
            shownLocale: components["schemas"]["Locale"];
            translations: components["schemas"]["Locale"][];
            /** Format: date-time */
            publishedAt: string;
            coverUrl: string | null;
            entryCount: number;
            owner: components["schemas"]["Byline"];
            originalLocale: components["schemas"]["Locale"];
            html: string;
            /** Format: date-time */
            updatedAt: string;
            readingMinutes: number;
            authors: components["schemas"]["Byline"][];
            following: boolean | null;
            /** @description Whether the caller saved it; null for anonymous callers. */
            saved: boolean | null;
            entries: (components["schemas"]["Chapter"] | components["schemas"]["SeriesHeading"])[];
            reading: components["schemas"]["SeriesReading"];
        };
        Chapter: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "post";
            depth: number;
            number: string | null;
            slug: string;
            title: string;
            shownLocale: components["schemas"]["Locale"];
            /** Format: date-time */
            publishedAt: string;
            readingMinutes: number;
        };
        SeriesHeading: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "heading";
            depth: number;
            title: string;
            shownLocale: components["schemas"]["Locale"];
        };
        SeriesReading: {
            read: number;
            total: number;
            /** @description Where to continue; null when nothing is begun, or everything is read. */
            next: {
                slug: string;
                title: string;
                shownLocale: components["schemas"]["Locale"];
            } | null;
            /** @description The posts that the reader began or read, by slug. */
            states: {
                [key: string]: "begun" | "read";
            };
        } | null;
        SeriesFollow: {
            following: boolean;
        };
        OwnSeriesCard: {
            /** Format: uuid */
            id: string;
            slug: string;
            kind: components["schemas"]["SeriesKind"];
            /** @enum {string} */
            status: "draft" | "published";
            title: string;
            shownLocale: components["schemas"]["Locale"];
            locales: components["schemas"]["Locale"][];
            entryCount: number;
            /** Format: date-time */
            publishedAt: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        OwnSeries: {
            /** Format: uuid */
            id: string;
            slug: string;
            kind: components["schemas"]["SeriesKind"];
            /** @enum {string} */
            status: "draft" | "published";
            originalLocale: components["schemas"]["Locale"];
            /** Format: date-time */
            publishedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /** Format: uuid */
            coverId: string | null;
            entryCount: number;
            texts: components["schemas"]["SeriesText"][];
            entries: (components["schemas"]["OwnChapter"] | components["schemas"]["OwnHeading"])[];
        };
        SeriesText: {
            locale: components["schemas"]["Locale"];
            title: string;
            summary: string;
            markdown: string;
            /** Format: date-time */
            updatedAt: string;
        };
        OwnChapter: {
            /** Format: uuid */
            postId: string;
            title: string;
            shownLocale: components["schemas"]["Locale"];
            status: components["schemas"]["PostStatus"];
            depth: number;
            numbered: boolean;
        };
        OwnHeading: {
            heading: {
                en?: string;
                "zh-TW"?: string;
            };
            depth: number;
        };
        /**
         * @example {
         *       "locale": "en",
         *       "title": "The sea, step by step"
         *     }
         */
        CreateSeries: {
            locale: components["schemas"]["Locale"];
            title: string;
            /** @default  */
            summary: string;
            /** @default  */
            markdown: string;
            /** @example announcing-rust-1-63-0 */
            slug?: string;
        };
        /**
         * @example {
         *       "slug": "the-sea"
         *     }
         */
        UpdateSeries: {
            /** @example announcing-rust-1-63-0 */
            slug?: string;
            /** Format: uuid */
            coverId?: string | null;
        };
        /**
         * @example {
         *       "title": "The sea",
         *       "summary": "From the beach to the deep.",
         *       "markdown": "Begin *anywhere*.",
         *       "version": 1
         *     }
         */
        SaveSeriesText: {
            title: string;
            /** @default  */
            summary: string;
            /** @default  */
            markdown: string;
            version: number;
        };
        /**
         * @example {
         *       "entries": [
         *         {
         *           "heading": {
         *             "en": "Part one"
         *           },
         *           "depth": 0
         *         }
         *       ],
         *       "version": 1
         *     }
         */
        SetSeriesEntries: {
            entries: components["schemas"]["SeriesEntryInput"][];
            version: number;
        };
        SeriesEntryInput: {
            /** Format: uuid */
            postId: string;
            /** @default 0 */
            depth: number;
            /** @default true */
            numbered: boolean;
        } | {
            heading: {
                en?: string;
                "zh-TW"?: string;
            };
            /** @default 0 */
            depth: number;
        };
        SeriesCandidate: {
            /** Format: uuid */
            postId: string;
            title: string;
            shownLocale: components["schemas"]["Locale"];
            status: components["schemas"]["PostStatus"];
        };
        BoardSummary: {
            name: string;
            periods: components["schemas"]["BoardPeriod"][];
        };
        /** @enum {string} */
        BoardPeriod: "week" | "month" | "all";
        Leaderboard: {
            board: string;
            period: components["schemas"]["BoardPeriod"];
            /**
             * Format: date-time
             * @description When the period ends; null for all time.
             */
            endsAt: string | null;
            /** @description How many people have a score. */
            members: number;
            top: components["schemas"]["RankedPerson"][];
            /** @description The actor and up to three people on each side; empty for those who are not on the board. */
            around: components["schemas"]["RankedPerson"][];
            /** @description The actor among the people they follow, ranked among these; null without an actor. */
            followed: components["schemas"]["RankedPerson"][] | null;
        };
        RankedPerson: {
            /**
             * Format: uuid
             * @description The id of the person, by which the live messages of the board name them.
             */
            id: string;
            /** @description Equal scores share a rank: 1, 2, 2, 4. */
            rank: number;
            score: number;
            person: components["schemas"]["Byline"];
            isMe: boolean;
        };
        MyStanding: {
            experience: number;
            level: number;
            /** @description The experience that the next level needs. */
            nextLevelAt: number;
            /** @description Whether boards leave the person out, and others do not see the level. */
            hidden: boolean;
            /** @description The last 30 days of the person’s own, oldest first. */
            days: {
                /** Format: date */
                day: string;
                gained: number;
            }[];
            /** @description What the experience of these days comes from. */
            reasons: {
                reason: string;
                count: number;
                gained: number;
            }[];
        };
        /**
         * @example {
         *       "hidden": true
         *     }
         */
        StandingSettings: {
            hidden: boolean;
        };
        QuestionCard: {
            /** Format: uuid */
            id: string;
            slug: string;
            locale: components["schemas"]["Locale"];
            title: string;
            excerpt: string;
            author: components["schemas"]["QuestionAuthor"];
            tags: components["schemas"]["TagRef"][];
            /** @description Votes up less votes down. */
            voteScore: number;
            answerCount: number;
            /** @description Whether an answer is accepted. */
            isAnswered: boolean;
            isClosed: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastActivityAt: string;
        };
        /**
         * @example {
         *       "name": "bob",
         *       "displayName": "Bob",
         *       "avatarUrl": null,
         *       "reputation": 120
         *     }
         */
        QuestionAuthor: {
            name: string;
            displayName: string;
            avatarUrl: string | null;
            /**
             * @description False for a person whose page the reader does not find: they are suspended, or a block hides each from the other. Otherwise left out.
             * @enum {boolean}
             */
            hasPage?: false;
            reputation: number;
        };
        Question: {
            /** Format: uuid */
            id: string;
            slug: string;
            locale: components["schemas"]["Locale"];
            title: string;
            author: components["schemas"]["QuestionAuthor"];
            tags: components["schemas"]["TagRef"][];
            /** @description Votes up less votes down. */
            voteScore: number;
            answerCount: number;
            /** @description Whether an answer is accepted. */
            isAnswered: boolean;
            isClosed: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastActivityAt: string;
            /**
             * @description The reader’s own; null for anonymous readers.
             * @example 1
             */
            vote: 1 | 0 | -1 | null;
            html: string;
            /** @description As it was written; for those who may edit it. */
            markdown: string | null;
            /** Format: uuid */
            acceptedAnswerId: string | null;
            closure: components["schemas"]["Closure"];
            /** @description Votes to close it, or to reopen it; three decide. */
            closeVotes: number;
            commentCount: number;
            version: number;
            /** Format: date-time */
            editedAt: string | null;
            origin: components["schemas"]["Origin"] & (Record<string, never> | null);
        };
        Closure: {
            /**
             * @description Null: closed where it comes from, which does not tell why.
             * @enum {string|null}
             */
            reason: "duplicate" | "off_topic" | "unclear" | null;
            duplicateOf: {
                slug: string;
                title: string;
            } | null;
            /** Format: date-time */
            at: string;
        } | null;
        /**
         * @example {
         *       "title": "Why do spring tides come twice a month?",
         *       "markdown": "The moon goes round *once* a month.",
         *       "tags": [
         *         "sea"
         *       ],
         *       "locale": "en"
         *     }
         */
        AskQuestion: {
            title: string;
            markdown: string;
            tags: string[];
            locale: components["schemas"]["Locale"];
        };
        SimilarQuestion: {
            slug: string;
            path: string;
            title: string;
            locale: components["schemas"]["Locale"];
            answerCount: number;
            isAnswered: boolean;
        };
        Answer: {
            /** Format: uuid */
            id: string;
            author: components["schemas"]["QuestionAuthor"] & (Record<string, never> | null);
            html: string;
            /** @description As it was written; for those who may edit it. */
            markdown: string | null;
            /** @description Votes up less votes down. */
            voteScore: number;
            /**
             * @description The reader’s own; null for anonymous readers.
             * @example 1
             */
            vote: 1 | 0 | -1 | null;
            isAccepted: boolean;
            commentCount: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            editedAt: string | null;
            /** @description The reader ignores its author. */
            folded: boolean;
            origin: components["schemas"]["Origin"] & (Record<string, never> | null);
        };
        /**
         * @example {
         *       "title": "Why two spring tides?",
         *       "markdown": "The moon goes round once.",
         *       "tags": [
         *         "sea"
         *       ],
         *       "version": 1
         *     }
         */
        EditQuestion: {
            title: string;
            markdown: string;
            tags: string[];
            /** @description The version that the edit is based on. */
            version: number;
        };
        AnswerOfQuestion: {
            /** Format: uuid */
            id: string;
            author: components["schemas"]["QuestionAuthor"] & (Record<string, never> | null);
            html: string;
            /** @description As it was written; for those who may edit it. */
            markdown: string | null;
            /** @description Votes up less votes down. */
            voteScore: number;
            /**
             * @description The reader’s own; null for anonymous readers.
             * @example 1
             */
            vote: 1 | 0 | -1 | null;
            isAccepted: boolean;
            commentCount: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            editedAt: string | null;
            /** @description The reader ignores its author. */
            folded: boolean;
            origin: components["schemas"]["Origin"] & (Record<string, never> | null);
            question: {
                /** Format: uuid */
                id: string;
                slug: string;
                title: string;
                locale: components["schemas"]["Locale"];
            };
        };
        /**
         * @example {
         *       "markdown": "Because the sun and the moon pull **together**."
         *     }
         */
        WriteAnswer: {
            markdown: string;
        };
        AcceptAnswer: {
            /**
             * Format: uuid
             * @description Null: none any more.
             */
            answerId: string | null;
        };
        QuestionRevision: {
            /** Format: uuid */
            id: string;
            title: string | null;
            markdown: string;
            tags: string[];
            editor: components["schemas"]["Byline"];
            /** Format: date-time */
            replacedAt: string;
        };
        /**
         * @example {
         *       "reason": "unclear"
         *     }
         */
        CloseQuestion: {
            reason: components["schemas"]["CloseReason"];
            /** @description The slug of the other question. */
            duplicateOf?: string;
        };
        /** @enum {string} */
        CloseReason: "duplicate" | "off_topic" | "unclear";
        /**
         * @example {
         *       "markdown": "At new moon and at full moon.",
         *       "version": 1
         *     }
         */
        EditAnswer: {
            markdown: string;
            /** @description The version that the edit is based on. */
            version: number;
        };
        Votes: {
            /** @description Votes up less votes down. */
            voteScore: number;
            vote: components["schemas"]["Vote"];
        };
        /**
         * @description 1 up, -1 down, 0 none.
         * @example 1
         */
        Vote: 1 | 0 | -1;
        CastVote: {
            value: components["schemas"]["Vote"];
        };
        Suggestion: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            targetKind: "question" | "answer";
            question: {
                slug: string;
                title: string;
                locale: components["schemas"]["Locale"];
            };
            path: string;
            suggester: components["schemas"]["QuestionAuthor"];
            reason: string;
            state: components["schemas"]["SuggestionState"];
            /** Format: date-time */
            createdAt: string;
            now: {
                title: string | null;
                markdown: string;
                tags: string[];
            };
            suggested: {
                title: string | null;
                markdown: string;
                tags: string[];
            };
            /** @description The text was edited since; it cannot be approved any more. */
            isOutdated: boolean;
            remark: string | null;
            mayDecide: boolean;
            isOwn: boolean;
        };
        /** @enum {string} */
        SuggestionState: "waiting" | "approved" | "rejected" | "withdrawn";
        /**
         * @example {
         *       "title": "Why two spring tides?",
         *       "markdown": "Once.",
         *       "tags": [
         *         "sea"
         *       ],
         *       "version": 1,
         *       "reason": "Shorter"
         *     }
         */
        SuggestQuestionEdit: {
            title: string;
            markdown: string;
            tags: string[];
            /** @description The version that the edit is based on. */
            version: number;
            /** @description What the edit improves. */
            reason: string;
        };
        /**
         * @example {
         *       "markdown": "At new moon.",
         *       "version": 1,
         *       "reason": "A typo"
         *     }
         */
        SuggestAnswerEdit: {
            markdown: string;
            /** @description The version that the edit is based on. */
            version: number;
            /** @description What the edit improves. */
            reason: string;
        };
        SuggestionCard: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            targetKind: "question" | "answer";
            question: {
                slug: string;
                title: string;
                locale: components["schemas"]["Locale"];
            };
            path: string;
            suggester: components["schemas"]["QuestionAuthor"];
            reason: string;
            state: components["schemas"]["SuggestionState"];
            /** Format: date-time */
            createdAt: string;
        };
        /**
         * @example {
         *       "decision": "approve"
         *     }
         */
        DecideSuggestion: {
            /** @enum {string} */
            decision: "approve" | "reject" | "withdraw";
            /** @default  */
            remark: string;
        };
        VoteReversal: {
            /** Format: uuid */
            id: string;
            voter: components["schemas"]["Byline"];
            author: components["schemas"]["Byline"];
            value: 1 | -1;
            votes: number;
            /** Format: date-time */
            at: string;
        };
        ReputationChange: {
            /**
             * Format: date
             * @description The day in UTC.
             */
            day: string;
            reason: components["schemas"]["ReputationReason"];
            /** @description How many votes, acceptances or edits. */
            count: number;
            amount: number;
            /** @description What counts within the limit of the day. */
            credited: number;
            target: {
                kind: string;
                title: string;
                path: string;
                locale: components["schemas"]["Locale"];
            };
        };
        /** @enum {string} */
        ReputationReason: "upvoted" | "downvoted" | "downvoting" | "accepted" | "accepting" | "edit_approved";
        Privileges: {
            stage: components["schemas"]["Stage"];
            /** @description The reader’s own; null for anonymous readers. */
            reputation: number | null;
            privileges: components["schemas"]["Privilege"][];
        };
        /**
         * @description How much reputation the privileges ask for. `open`: next to none, for a new site. `growing` and `graduated`: more, once many people take part.
         * @enum {string}
         */
        Stage: "open" | "growing" | "graduated";
        Privilege: {
            /** @enum {string} */
            name: "vote_up" | "comment" | "vote_down" | "create_tag" | "review_edits" | "edit_freely" | "close";
            /** @description The reputation that it asks for. */
            needed: number;
            /**
             * @description Why the reader has it; null where they do not.
             * @enum {string|null}
             */
            because: "role" | "reputation" | null;
        };
        Reading: {
            post: components["schemas"]["PostCard"];
            state: components["schemas"]["ReadingState"];
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
            /** Format: date-time */
            readAt: string | null;
        };
        /**
         * @description begun: the post was open for some seconds. read: it was read to the end, or marked as read.
         * @enum {string}
         */
        ReadingState: "begun" | "read";
        SeriesInProgress: {
            slug: string;
            kind: components["schemas"]["SeriesKind"];
            title: string;
            shownLocale: components["schemas"]["Locale"];
            read: number;
            total: number;
            /** Format: date-time */
            lastAt: string;
            next: components["schemas"]["NextChapter"];
        };
        NextChapter: {
            slug: string;
            title: string;
            shownLocale: components["schemas"]["Locale"];
        };
        ReadingStatistics: {
            read: number;
            readThisWeek: number;
        };
        PostReading: {
            state: components["schemas"]["ReadingState"] & (string | null);
        };
        /**
         * @example {
         *       "state": "read"
         *     }
         */
        ReadingChange: {
            state: components["schemas"]["ReadingState"];
        };
        /**
         * @example {
         *       "keeps": true
         *     }
         */
        ReadingSettings: {
            keeps: boolean;
        };
        Bookmark: {
            kind: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            savedAt: string;
            target: {
                title: string;
                /** @description Without language prefix. */
                path: string;
                locale: components["schemas"]["Locale"];
                /** @description Their display names. */
                authors: string[];
            } | null;
        };
        BookmarkStatus: {
            saved: string[];
        };
        BookmarkState: {
            saved: boolean;
            /** Format: date-time */
            savedAt: string | null;
        };
        PracticeCard: {
            /** Format: uuid */
            id: string;
            person: components["schemas"]["Byline"];
            state: components["schemas"]["PracticeState"];
            action: string;
            name: string;
            why: string;
            schedule: components["schemas"]["PracticeSchedule"];
            startOn: components["schemas"]["Day"];
            /**
             * Format: date
             * @description The last day; null for a practice without an end.
             * @example 2026-12-01
             */
            endOn: string | null;
            amount: number | null;
            unit: string;
            /** @enum {string} */
            dayRule: "any" | "amount";
            minutes: number | null;
            moment: components["schemas"]["Moment"];
            remindAt: number | null;
            tags: components["schemas"]["TagRef"][];
            resources: components["schemas"]["PracticeResource"][];
            visibility: components["schemas"]["Visibility"];
            /** @enum {string} */
            reveal: "at_once" | "when_completed";
            showsAsCopy: boolean;
            copiedFrom: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            completedAt: string | null;
            /** Format: date-time */
            reopensUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            commentCount: number;
            reactions: components["schemas"]["ReactionCounts"];
            /**
             * @description The reader’s own.
             * @example insight
             * @enum {string|null}
             */
            reaction: "like" | "insight" | "thanks" | "celebrate" | "disagree" | null;
            keptDays: number;
            checkIns: number;
        };
        /** @enum {string} */
        PracticeState: "draft" | "planned" | "active" | "completed" | "archived";
        /**
         * @example {
         *       "kind": "weekly",
         *       "min": 3,
         *       "max": 5
         *     }
         */
        PracticeSchedule: {
            /** @enum {string} */
            kind: "daily";
        } | {
            /** @enum {string} */
            kind: "weekdays";
            weekdays: number[];
        } | {
            /** @enum {string} */
            kind: "weekly";
            min: number;
            max: number;
        } | {
            /** @enum {string} */
            kind: "interval";
            every: number;
        };
        /**
         * Format: date
         * @example 2026-12-01
         */
        Day: string;
        /** @enum {string} */
        Moment: "wake" | "breakfast" | "commute" | "lunch" | "afternoon" | "dinner" | "sleep" | "any";
        /**
         * @example {
         *       "url": "https://example.com/",
         *       "title": "Example"
         *     }
         */
        PracticeResource: {
            /** Format: uri */
            url: string;
            /** @default  */
            title: string;
        };
        Practice: {
            /** Format: uuid */
            id: string;
            person: components["schemas"]["Byline"];
            state: components["schemas"]["PracticeState"];
            action: string;
            name: string;
            why: string;
            schedule: components["schemas"]["PracticeSchedule"];
            startOn: components["schemas"]["Day"];
            /**
             * Format: date
             * @description The last day; null for a practice without an end.
             * @example 2026-12-01
             */
            endOn: string | null;
            amount: number | null;
            unit: string;
            /** @enum {string} */
            dayRule: "any" | "amount";
            minutes: number | null;
            moment: components["schemas"]["Moment"];
            remindAt: number | null;
            tags: components["schemas"]["TagRef"][];
            resources: components["schemas"]["PracticeResource"][];
            visibility: components["schemas"]["Visibility"];
            /** @enum {string} */
            reveal: "at_once" | "when_completed";
            showsAsCopy: boolean;
            copiedFrom: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            completedAt: string | null;
            /** Format: date-time */
            reopensUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            commentCount: number;
            reactions: components["schemas"]["ReactionCounts"];
            /**
             * @description The reader’s own.
             * @example insight
             * @enum {string|null}
             */
            reaction: "like" | "insight" | "thanks" | "celebrate" | "disagree" | null;
            stats: components["schemas"]["PracticeStats"];
            week: components["schemas"]["PracticeDay"][];
        };
        PracticeStats: {
            keptDays: number;
            keptWeeks: number;
            checkIns: number;
            minutes: number | null;
            amount: number | null;
            /** @enum {string} */
            streakUnit: "day" | "week";
            streak: number;
            bestStreak: number;
            freezesHeld: number;
            rate: number | null;
            elapsed: number | null;
        };
        PracticeDay: {
            day: components["schemas"]["Day"];
            outcome: components["schemas"]["DayOutcome"];
        };
        /** @enum {string} */
        DayOutcome: "kept" | "missed" | "open" | "free" | "freeze" | "rest" | "vacation" | "repair" | "ahead";
        /**
         * @example {
         *       "action": "Read ten pages",
         *       "schedule": {
         *         "kind": "daily"
         *       },
         *       "startOn": "2026-12-01",
         *       "endOn": "2026-12-21"
         *     }
         */
        CreatePractice: {
            action: string;
            /** @default  */
            name: string;
            /** @default  */
            why: string;
            schedule: components["schemas"]["PracticeSchedule"];
            startOn: components["schemas"]["Day"];
            /**
             * Format: date
             * @description The last day; null for a practice without an end.
             * @default null
             * @example 2026-12-01
             */
            endOn: string | null;
            /** @default null */
            amount: number | null;
            /** @default  */
            unit: string;
            /**
             * @default any
             * @enum {string}
             */
            dayRule: "any" | "amount";
            /** @default null */
            minutes: number | null;
            moment?: components["schemas"]["Moment"];
            /** @default null */
            remindAt: number | null;
            /** @default [] */
            tags: string[];
            /** @default [] */
            resources: components["schemas"]["PracticeResource"][];
            visibility?: components["schemas"]["Visibility"];
            /**
             * @default at_once
             * @enum {string}
             */
            reveal: "at_once" | "when_completed";
            /** @default false */
            showsAsCopy: boolean;
            /** @default false */
            draft: boolean;
        };
        /**
         * @example {
         *       "action": "Read twelve pages",
         *       "version": 1
         *     }
         */
        UpdatePractice: {
            action?: string;
            name?: string;
            why?: string;
            schedule?: components["schemas"]["PracticeSchedule"];
            startOn?: components["schemas"]["Day"];
            /**
             * Format: date
             * @description The last day; null for a practice without an end.
             * @example 2026-12-01
             */
            endOn?: string | null;
            amount?: number | null;
            unit?: string;
            /** @enum {string} */
            dayRule?: "any" | "amount";
            minutes?: number | null;
            moment?: components["schemas"]["Moment"];
            remindAt?: number | null;
            tags?: string[];
            resources?: components["schemas"]["PracticeResource"][];
            visibility?: components["schemas"]["Visibility"];
            /** @enum {string} */
            reveal?: "at_once" | "when_completed";
            showsAsCopy?: boolean;
            version: number;
        };
        CheckIn: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            practiceId: string;
            person: components["schemas"]["Byline"];
            day: components["schemas"]["Day"];
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            recordedAt: string;
            counts: boolean;
            /** @enum {string|null} */
            notCounted: "too_late" | null;
            commentCount: number;
            reactions: components["schemas"]["ReactionCounts"];
            /**
             * @description The reader’s own.
             * @example insight
             * @enum {string|null}
             */
            reaction: "like" | "insight" | "thanks" | "celebrate" | "disagree" | null;
            details: {
                /**
                 * @description Null where none was given.
                 * @enum {string|null}
                 */
                mood: "rough" | "tired" | "so_so" | "calm" | "good" | "great" | null;
                note: string;
                html: string;
                minutes: number | null;
                amount: number | null;
                tags: string[];
                pictures: {
                    /** Format: uuid */
                    id: string;
                    url: string;
                    width: number | null;
                    height: number | null;
                }[];
            } | null;
        };
        /**
         * @example {
         *       "mood": "good",
         *       "note": "Ten pages",
         *       "minutes": 20
         *     }
         */
        CreateCheckIn: {
            /**
             * @description Null where none was given.
             * @default null
             * @enum {string|null}
             */
            mood: "rough" | "tired" | "so_so" | "calm" | "good" | "great" | null;
            /** @default  */
            note: string;
            /** @default null */
            minutes: number | null;
            /** @default null */
            amount: number | null;
            /** @default [] */
            tags: string[];
            /** @default [] */
            pictures: string[];
            /** Format: date-time */
            occurredAt?: string;
            timeZone?: string;
            idempotencyKey?: string;
            /** @default false */
            startEarly: boolean;
        };
        /**
         * @example {
         *       "note": "Twelve pages"
         *     }
         */
        UpdateCheckIn: {
            /**
             * @description Null where none was given.
             * @enum {string|null}
             */
            mood?: "rough" | "tired" | "so_so" | "calm" | "good" | "great" | null;
            note?: string;
            minutes?: number | null;
            amount?: number | null;
            tags?: string[];
            pictures?: string[];
        };
        /**
         * @example {
         *       "endOn": "2026-12-21"
         *     }
         */
        ReopenPractice: {
            /**
             * Format: date
             * @description The last day; null for a practice without an end.
             * @example 2026-12-01
             */
            endOn: string | null;
        };
        PracticeCopy: {
            person: components["schemas"]["Byline"];
            /** Format: uuid */
            practiceId: string | null;
            startOn: components["schemas"]["Day"];
        };
        /**
         * @example {
         *       "parts": 2
         *     }
         */
        SplitPractice: {
            parts: number;
        };
        PracticeSummary: {
            practice: components["schemas"]["Practice"];
            isOwn: boolean;
            isHidden: boolean;
            moods: {
                day: components["schemas"]["Day"];
                mood: components["schemas"]["Mood"];
            }[];
            best: {
                /** @enum {string} */
                why: "longest" | "mood";
                checkIn: components["schemas"]["CheckIn"];
            }[];
            pictured: components["schemas"]["CheckIn"][];
            reflections: components["schemas"]["Reflection"][];
            next: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
        };
        /** @enum {string} */
        Mood: "rough" | "tired" | "so_so" | "calm" | "good" | "great";
        Reflection: {
            template: components["schemas"]["ReflectionTemplate"];
            parts: {
                part: string;
                text: string;
                html: string;
            }[];
            /** Format: date-time */
            updatedAt: string;
        };
        /** @enum {string} */
        ReflectionTemplate: "looking_back" | "keep_stop_start";
        /**
         * @example {
         *       "texts": [
         *         "Ten pages before breakfast",
         *         "Weekends",
         *         "A longer book"
         *       ]
         *     }
         */
        SaveReflection: {
            texts: string[];
        };
        /**
         * @example {
         *       "action": "Read twenty pages"
         *     }
         */
        NextPractice: {
            action: string;
        };
        Today: {
            day: components["schemas"]["Day"];
            practices: components["schemas"]["TodayPractice"][];
            planned: components["schemas"]["Practice"][];
            week: {
                day: components["schemas"]["Day"];
                kept: number;
                due: number;
            }[];
            ring: {
                done: number;
                of: number;
            };
            isBack: boolean;
            /** @description The vacation of the day, if there is one. */
            vacation: {
                /** Format: uuid */
                id: string;
                fromOn: components["schemas"]["Day"];
                toOn: components["schemas"]["Day"];
            } | null;
            hidesStreaks: boolean;
        };
        TodayPractice: {
            practice: components["schemas"]["Practice"];
            due: boolean;
            outcome: components["schemas"]["DayOutcome"];
            checkIns: number;
            amount: number;
            minutes: number;
            /** Format: uuid */
            checkInId: string | null;
        };
        PracticeYear: {
            year: number;
            days: {
                day: components["schemas"]["Day"];
                kept: number;
                checkIns: number;
                minutes: number;
            }[];
            keptDays: number;
            checkIns: number;
            minutes: number;
            practices: {
                /** Format: uuid */
                practiceId: string;
                name: string;
                unit: string;
                keptDays: number;
                checkIns: number;
                minutes: number;
                amount: number;
            }[];
            firstYear: number | null;
        };
        Vacation: {
            /** Format: uuid */
            id: string;
            fromOn: components["schemas"]["Day"];
            toOn: components["schemas"]["Day"];
        };
        /**
         * @example {
         *       "fromOn": "2026-12-24",
         *       "toOn": "2026-12-31"
         *     }
         */
        AddVacation: {
            fromOn: components["schemas"]["Day"];
            toOn: components["schemas"]["Day"];
        };
        /**
         * @example {
         *       "hidesStreaks": true
         *     }
         */
        PracticeSettings: {
            hidesStreaks: boolean;
        };
        PracticeWeek: {
            from: components["schemas"]["Day"];
            to: components["schemas"]["Day"];
            isOver: boolean;
            practices: {
                /** Format: uuid */
                practiceId: string;
                name: string;
                unit: string;
                keptDays: number;
                checkIns: number;
                minutes: number;
                amount: number;
                before: {
                    keptDays: number;
                    checkIns: number;
                    minutes: number;
                    amount: number;
                };
            }[];
            notes: {
                /** Format: uuid */
                checkInId: string;
                /** Format: uuid */
                practiceId: string;
                practiceName: string;
                day: components["schemas"]["Day"];
                /**
                 * @description Null where none was given.
                 * @enum {string|null}
                 */
                mood: "rough" | "tired" | "so_so" | "calm" | "good" | "great" | null;
                html: string;
            }[];
            note: string;
        };
        /**
         * @example {
         *       "note": "Mornings work best."
         *     }
         */
        WeekNote: {
            note: string;
        };
        BuddyPair: {
            /** Format: uuid */
            practiceId: string;
            /** @description The handle of the person who was asked. */
            other: string;
            /** @enum {string} */
            state: "asks" | "asked" | "buddies";
            person: components["schemas"]["Byline"];
            /** @description What the practice of the asker is called. */
            practiceName: string;
            reason: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            since: string | null;
            mine: components["schemas"]["BuddySide"];
            theirs: components["schemas"]["BuddySide"];
            /**
             * @description Whether I may nudge them now; null where there is nothing to nudge about.
             * @enum {string|null}
             */
            nudge: "ready" | "sent" | "quiet" | null;
            /**
             * @description Whether I may send a card, after five silent days; null before.
             * @enum {string|null}
             */
            card: "ready" | "sent" | null;
            /** @description Whether fourteen silent days have passed. */
            rematch: boolean;
        };
        BuddySide: {
            /** Format: uuid */
            practiceId: string;
            name: string;
            week: components["schemas"]["PracticeDay"][];
            today: components["schemas"]["DayOutcome"];
            keptDays: number;
            silentDays: number;
        } | null;
        BuddySuggestion: {
            person: components["schemas"]["Byline"];
            /** Format: uuid */
            practiceId: string;
            name: string;
            /** Format: uuid */
            forPracticeId: string;
            forName: string;
            /** @enum {string} */
            why: "same_source" | "same_tags" | "same_action";
        };
        /**
         * @example {
         *       "person": "nobody",
         *       "reason": "We read the same book",
         *       "agreed": true
         *     }
         */
        AskBuddy: {
            /** @example nobody */
            person: string;
            reason: string;
            /**
             * @description I know that my buddy sees the days and the check-ins of my practice. A private one becomes one for buddies.
             * @enum {boolean}
             */
            agreed: true;
        };
        /**
         * @example {
         *       "with": "watching",
         *       "agreed": true
         *     }
         */
        AcceptBuddy: {
            /** @enum {string} */
            with: "practice" | "copy" | "watching";
            /**
             * Format: uuid
             * @description For `practice`: one of my own.
             */
            practiceId?: string;
            /**
             * @description I know that my buddy sees the days and the check-ins of my practice. A private one becomes one for buddies.
             * @enum {boolean}
             */
            agreed: true;
        };
        /**
         * @example {
         *       "text": "Thinking of you"
         *     }
         */
        SendBuddyCard: {
            text: string;
        };
        Goal: {
            /** Format: uuid */
            id: string;
            person: components["schemas"]["Byline"];
            state: components["schemas"]["GoalState"];
            title: string;
            why: string;
            /**
             * Format: date
             * @description The day to reach it by; null for none.
             * @example 2026-12-01
             */
            targetOn: string | null;
            /** @description While the goal is open: days until `targetOn` by the person’s own clock, negative once it has passed. */
            daysLeft: number | null;
            visibility: components["schemas"]["Visibility"];
            /** @description The mean over milestones and visible practices with an end. */
            progress: number | null;
            milestones: components["schemas"]["Milestone"][];
            links: components["schemas"]["GoalLink"][];
            /** Format: date-time */
            reachedAt: string | null;
            /** Format: date-time */
            droppedAt: string | null;
            /** @description Shown to the person of the goal alone. */
            droppedNote: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            commentCount: number;
            reactions: components["schemas"]["ReactionCounts"];
            /**
             * @description The reader’s own.
             * @example insight
             * @enum {string|null}
             */
            reaction: "like" | "insight" | "thanks" | "celebrate" | "disagree" | null;
        };
        /** @enum {string} */
        GoalState: "open" | "reached" | "dropped";
        Milestone: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            doneAt: string | null;
        };
        GoalLink: {
            kind: components["schemas"]["GoalLinkKind"];
            /** Format: uuid */
            id: string;
            title: string;
            /** @description Without language prefix. */
            path: string;
            locale: components["schemas"]["Locale"];
            /** @description How much of a practice with an end is done, 0 to 1. */
            progress: number | null;
        };
        /** @enum {string} */
        GoalLinkKind: "practice" | "post" | "series";
        /**
         * @example {
         *       "title": "Read a novel in Japanese",
         *       "targetOn": "2027-06-30",
         *       "milestones": [
         *         "The first chapter"
         *       ]
         *     }
         */
        CreateGoal: {
            title: string;
            /** @default  */
            why: string;
            /**
             * Format: date
             * @description The day to reach it by; null for none.
             * @default null
             * @example 2026-12-01
             */
            targetOn: string | null;
            visibility?: components["schemas"]["Visibility"];
            /** @default [] */
            milestones: string[];
        };
        /**
         * @example {
         *       "title": "Read two novels in Japanese",
         *       "version": 1
         *     }
         */
        UpdateGoal: {
            title?: string;
            why?: string;
            /**
             * Format: date
             * @description The day to reach it by; null for none.
             * @example 2026-12-01
             */
            targetOn?: string | null;
            visibility?: components["schemas"]["Visibility"];
            version: number;
        };
        /**
         * @example {
         *       "note": "Another time."
         *     }
         */
        DropGoal: {
            /** @default  */
            note: string;
        };
        /**
         * @example {
         *       "title": "The first chapter"
         *     }
         */
        AddMilestone: {
            title: string;
        };
        /**
         * @example {
         *       "done": true
         *     }
         */
        UpdateMilestone: {
            title?: string;
            done?: boolean;
            place?: number;
        };
        ImportedPracticeRecords: {
            created: number;
            known: number;
            refused: components["schemas"]["ToldPracticeRecord"][];
            shortened: components["schemas"]["ToldPracticeRecord"][];
        };
        ToldPracticeRecord: {
            index: number;
            /** @enum {string|null} */
            kind: "vacation" | "practice" | "check_in" | "goal" | null;
            id: string | null;
            /** @enum {string} */
            reason: "invalid" | "limit_reached" | "no_practice" | "in_future" | "outside_practice" | "other_day" | "too_many_that_day" | "without_pictures" | "without_links";
        };
        /**
         * @example {
         *       "records": [
         *         {
         *           "kind": "vacation",
         *           "id": "01890a5d-ac96-7ab2-80e2-4536c66f2f2c",
         *           "fromOn": "2026-08-01",
         *           "toOn": "2026-08-14"
         *         }
         *       ]
         *     }
         */
        ImportPracticeRecords: {
            records: {
                [key: string]: unknown;
            }[];
        };
        Tag: {
            slug: string;
            name: string;
            /** Format: uuid */
            id: string;
            description: string;
            postCount: number;
            questionCount: number;
            followerCount: number;
        };
        /**
         * @example {
         *       "name": "Sea",
         *       "description": "Tides, reefs and what lives there."
         *     }
         */
        CreateTag: {
            /** @example Web development */
            name: string;
            /** @default  */
            description: string;
        };
        TagForReader: {
            slug: string;
            name: string;
            /** Format: uuid */
            id: string;
            description: string;
            postCount: number;
            questionCount: number;
            followerCount: number;
            following: boolean | null;
        };
        TagFollow: {
            following: boolean;
            followerCount: number;
        };
        AdminTag: {
            slug: string;
            name: string;
            /** Format: uuid */
            id: string;
            description: string;
            postCount: number;
            questionCount: number;
            followerCount: number;
            known: boolean;
            synonyms: components["schemas"]["TagSynonym"][];
            /** Format: date-time */
            createdAt: string;
        };
        /**
         * @example {
         *       "slug": "ocean",
         *       "name": "Ocean"
         *     }
         */
        TagSynonym: {
            slug: string;
            name: string;
        };
        /**
         * @example {
         *       "name": "Seas",
         *       "slug": "seas",
         *       "description": "All of them."
         *     }
         */
        UpdateTag: {
            /** @example Web development */
            name?: string;
            slug?: string;
            description?: string;
        };
        /**
         * @example {
         *       "into": "sea"
         *     }
         */
        MergeTag: {
            /**
             * @description The tag that stays, or a synonym of it.
             * @example web-development
             */
            into: string;
        };
        /**
         * @example {
         *       "name": "Ocean"
         *     }
         */
        AddTagSynonym: {
            /** @example Web development */
            name: string;
        };
        /**
         * @example {
         *       "id": "019a9f2e-5b7c-7a10-8f3e-2d1c0b9a8f7e",
         *       "name": "lagoon.png",
         *       "mediaType": "image/png",
         *       "bytes": 48213,
         *       "width": 1280,
         *       "height": 720,
         *       "url": "/media/019a9f2e-5b7c-7a10-8f3e-2d1c0b9a8f7e.png",
         *       "createdAt": "2026-11-21T09:00:00.000Z"
         *     }
         */
        Upload: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            mediaType: "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/avif" | "image/svg+xml" | "application/pdf";
            bytes: number;
            width: number | null;
            height: number | null;
            url: string;
            /** Format: date-time */
            createdAt: string;
        };
        AdminUpload: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            mediaType: "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/avif" | "image/svg+xml" | "application/pdf";
            bytes: number;
            width: number | null;
            height: number | null;
            url: string;
            /** Format: date-time */
            createdAt: string;
            owner: {
                name: string;
                displayName: string;
            };
            uses: components["schemas"]["UploadUse"][];
        };
        UploadUse: {
            /** @enum {string} */
            kind: "post" | "series" | "check_in" | "avatar";
            /** Format: uuid */
            id: string;
            title: string;
        };
        Relation: {
            name: string;
            self: boolean;
            following: boolean;
            followedBy: boolean;
            /**
             * @description asked: I asked them. asks: they asked me. declined: they did not want to; I can ask again from `askAgainAt` on.
             * @enum {string}
             */
            connection: "none" | "asked" | "asks" | "connected" | "declined";
            /** Format: date-time */
            askAgainAt: string | null;
            /**
             * @description mute: no notices of them, and nothing of theirs in my feed and digests. ignore: the same, and their comments are folded away for me. block: each is hidden from the other, and neither follows or is connected with the other any more.
             * @enum {string|null}
             */
            restriction: "mute" | "ignore" | "block" | null;
        };
        Restriction: {
            /**
             * @description mute: no notices of them, and nothing of theirs in my feed and digests. ignore: the same, and their comments are folded away for me. block: each is hidden from the other, and neither follows or is connected with the other any more.
             * @enum {string}
             */
            kind: "mute" | "ignore" | "block";
        };
        ListedPerson: {
            name: string;
            displayName: string;
            avatarUrl: string | null;
            bio: string;
            /** Format: date-time */
            since: string;
            following: boolean | null;
        };
        ListedRestriction: {
            name: string;
            displayName: string;
            avatarUrl: string | null;
            bio: string;
            /** Format: date-time */
            since: string;
            following: boolean | null;
            /**
             * @description mute: no notices of them, and nothing of theirs in my feed and digests. ignore: the same, and their comments are folded away for me. block: each is hidden from the other, and neither follows or is connected with the other any more.
             * @enum {string}
             */
            kind: "mute" | "ignore" | "block";
        };
        FeedEntry: {
            /** @enum {string} */
            type: "post";
            /** Format: date-time */
            at: string;
            post: components["schemas"]["PostCard"];
        } | {
            /** @enum {string} */
            type: "comment";
            /** Format: date-time */
            at: string;
            comment: components["schemas"]["FeedComment"];
        };
        FeedComment: {
            /** Format: uuid */
            id: string;
            author: components["schemas"]["Byline"];
            locale: components["schemas"]["Locale"];
            html: string;
            path: string;
            on: {
                title: string;
                path: string;
            };
        };
        ListedComment: {
            /** Format: uuid */
            id: string;
            target: {
                /** @example post */
                kind: string;
                /** Format: uuid */
                id: string;
            };
            /** Format: uuid */
            parentId: string | null;
            /** @description 0 at the top of the discussion. */
            depth: number;
            status: components["schemas"]["CommentStatus"];
            author: components["schemas"]["Byline"] & (Record<string, never> | null);
            locale: components["schemas"]["Locale"];
            html: string;
            /** @description As it was written; only of one’s own. */
            markdown: string | null;
            replyCount: number;
            reactions: components["schemas"]["ReactionCounts"];
            /**
             * @description The reader’s own.
             * @example insight
             * @enum {string|null}
             */
            reaction: "like" | "insight" | "thanks" | "celebrate" | "disagree" | null;
            /** @description Whether the caller saved it; null for anonymous callers. */
            saved: boolean | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description A correction within the first minute does not count.
             */
            editedAt: string | null;
            /** @description The reader ignores its author. */
            folded: boolean;
            /** @description The depth on the page: 0 at its top. */
            level: number;
            /** @description Answers that the list leaves out; ask for them with `parent`. */
            moreReplies: number;
        };
        /** @enum {string} */
        CommentStatus: "public" | "pending" | "deleted" | "removed" | "refused" | "hidden";
        WrittenComment: {
            /** Format: uuid */
            id: string;
            target: {
                /** @example post */
                kind: string;
                /** Format: uuid */
                id: string;
            };
            /** Format: uuid */
            parentId: string | null;
            /** @description 0 at the top of the discussion. */
            depth: number;
            status: components["schemas"]["CommentStatus"];
            author: components["schemas"]["Byline"] & (Record<string, never> | null);
            locale: components["schemas"]["Locale"];
            html: string;
            /** @description As it was written; only of one’s own. */
            markdown: string | null;
            replyCount: number;
            reactions: components["schemas"]["ReactionCounts"];
            /**
             * @description The reader’s own.
             * @example insight
             * @enum {string|null}
             */
            reaction: "like" | "insight" | "thanks" | "celebrate" | "disagree" | null;
            /** @description Whether the caller saved it; null for anonymous callers. */
            saved: boolean | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description A correction within the first minute does not count.
             */
            editedAt: string | null;
            /** @description The reader ignores its author. */
            folded: boolean;
            /** @description Names of people who are not notified, because a comment notifies 10 people at most, that of a newcomer 2. */
            unnotified: string[];
        };
        WriteComment: {
            /** @example That is how I do it, too. */
            markdown: string;
            /**
             * Format: uuid
             * @description The comment it replies to.
             */
            parentId?: string;
            /** @description People to mention beside those whom the text names; ignored where they may not see the target. */
            mentionedUserIds?: string[];
        };
        RenderedComment: {
            html: string;
        };
        PreviewComment: {
            /** @example That is how I do it, too. */
            markdown: string;
            /**
             * @description The language of the comment that is edited.
             * @example en
             * @enum {string}
             */
            locale?: "en" | "zh-TW";
        };
        Thread: {
            policy: components["schemas"]["ThreadPolicy"];
            commentCount: number;
            pendingCount: number;
        };
        /** @enum {string} */
        ThreadPolicy: "open" | "approve" | "closed";
        ThreadSettings: {
            policy: components["schemas"]["ThreadPolicy"];
        };
        Comment: {
            /** Format: uuid */
            id: string;
            target: {
                /** @example post */
                kind: string;
                /** Format: uuid */
                id: string;
            };
            /** Format: uuid */
            parentId: string | null;
            /** @description 0 at the top of the discussion. */
            depth: number;
            status: components["schemas"]["CommentStatus"];
            author: components["schemas"]["Byline"] & (Record<string, never> | null);
            locale: components["schemas"]["Locale"];
            html: string;
            /** @description As it was written; only of one’s own. */
            markdown: string | null;
            replyCount: number;
            reactions: components["schemas"]["ReactionCounts"];
            /**
             * @description The reader’s own.
             * @example insight
             * @enum {string|null}
             */
            reaction: "like" | "insight" | "thanks" | "celebrate" | "disagree" | null;
            /** @description Whether the caller saved it; null for anonymous callers. */
            saved: boolean | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description A correction within the first minute does not count.
             */
            editedAt: string | null;
            /** @description The reader ignores its author. */
            folded: boolean;
        };
        CommentRevision: {
            /** Format: uuid */
            id: string;
            markdown: string;
            /** Format: date-time */
            replacedAt: string;
        };
        CommentOfPerson: {
            /** Format: uuid */
            id: string;
            target: {
                /** @example post */
                kind: string;
                /** Format: uuid */
                id: string;
            };
            /** Format: uuid */
            parentId: string | null;
            /** @description 0 at the top of the discussion. */
            depth: number;
            status: components["schemas"]["CommentStatus"];
            author: components["schemas"]["Byline"] & (Record<string, never> | null);
            locale: components["schemas"]["Locale"];
            html: string;
            /** @description As it was written; only of one’s own. */
            markdown: string | null;
            replyCount: number;
            reactions: components["schemas"]["ReactionCounts"];
            /**
             * @description The reader’s own.
             * @example insight
             * @enum {string|null}
             */
            reaction: "like" | "insight" | "thanks" | "celebrate" | "disagree" | null;
            /** @description Whether the caller saved it; null for anonymous callers. */
            saved: boolean | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description A correction within the first minute does not count.
             */
            editedAt: string | null;
            /** @description The reader ignores its author. */
            folded: boolean;
            path: string;
            about: {
                title: string;
                path: string;
            };
        };
        EditComment: {
            /** @example That is how I do it, too. */
            markdown: string;
            /** @description The version that the edit is based on. */
            version: number;
            mentionedUserIds?: string[];
        };
        PendingComment: {
            /** Format: uuid */
            id: string;
            target: {
                /** @example post */
                kind: string;
                /** Format: uuid */
                id: string;
            };
            /** Format: uuid */
            parentId: string | null;
            /** @description 0 at the top of the discussion. */
            depth: number;
            status: components["schemas"]["CommentStatus"];
            author: components["schemas"]["Byline"] & (Record<string, never> | null);
            locale: components["schemas"]["Locale"];
            html: string;
            /** @description As it was written; only of one’s own. */
            markdown: string | null;
            replyCount: number;
            reactions: components["schemas"]["ReactionCounts"];
            /**
             * @description The reader’s own.
             * @example insight
             * @enum {string|null}
             */
            reaction: "like" | "insight" | "thanks" | "celebrate" | "disagree" | null;
            /** @description Whether the caller saved it; null for anonymous callers. */
            saved: boolean | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description A correction within the first minute does not count.
             */
            editedAt: string | null;
            /** @description The reader ignores its author. */
            folded: boolean;
            about: {
                title: string;
                path: string;
            } | null;
        };
        DecideComment: {
            /** @description The version that was read. */
            version: number;
        };
        RemoveComment: {
            reason: components["schemas"]["RemovalReason"];
        };
        /** @enum {string} */
        RemovalReason: "off_topic" | "unkind" | "spam" | "unlawful" | "other";
        /**
         * @example {
         *       "counts": {
         *         "like": 3,
         *         "insight": 1
         *       },
         *       "total": 4,
         *       "mine": null
         *     }
         */
        Reactions: {
            counts: components["schemas"]["ReactionCounts"];
            total: number;
            mine: components["schemas"]["ReactionKind"];
        };
        /**
         * @example insight
         * @enum {string|null}
         */
        ReactionKind: "like" | "insight" | "thanks" | "celebrate" | "disagree" | null;
        Reactor: {
            person: components["schemas"]["Byline"];
            reaction: components["schemas"]["ReactionKind"];
            /** Format: date-time */
            at: string;
        };
        React: {
            kind: components["schemas"]["ReactionKind"];
        };
        MentionablePerson: {
            /** Format: uuid */
            id: string;
            name: string;
            displayName: string;
            avatarUrl: string | null;
        };
        /**
         * @example {
         *       "publishing": "first_post",
         *       "stage": "open"
         *     }
         */
        SiteSettings: {
            publishing: components["schemas"]["PublishingRule"];
            stage: components["schemas"]["Stage"];
        };
        /**
         * @description Who publishes at once. `open`: everybody. `first_post`: authors; the post of a member waits for a moderator, whose approval makes the member an author. `authors_only`: authors; members keep drafts.
         * @enum {string}
         */
        PublishingRule: "open" | "first_post" | "authors_only";
        /**
         * @example {
         *       "stage": "growing"
         *     }
         */
        SettingsChange: {
            publishing?: components["schemas"]["PublishingRule"];
            stage?: components["schemas"]["Stage"];
        };
        AdminOverview: {
            published: components["schemas"]["BoundedCount"];
            scheduled: components["schemas"]["BoundedCount"];
            drafts: components["schemas"]["BoundedCount"];
            pending: components["schemas"]["BoundedCount"];
            tags: components["schemas"]["BoundedCount"];
            uploads: components["schemas"]["BoundedCount"];
            people: components["schemas"]["BoundedCount"];
            staff: components["schemas"]["BoundedCount"];
            redirects: components["schemas"]["BoundedCount"];
        };
        BoundedCount: {
            count: number;
            more: boolean;
        };
        Job: {
            name: string;
            schedule: {
                everyMinutes: number;
            } | {
                dailyAt: number;
            };
            /** Format: date-time */
            nextDueAt: string;
            last: components["schemas"]["JobRun"];
        };
        JobRun: {
            id: string;
            /** @enum {string} */
            outcome: "running" | "retrying" | "done" | "failed";
            /** @enum {string} */
            cause: "cron" | "admin";
            by: string | null;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            milliseconds: number;
            steps: number;
            done: number;
            tries: number;
            error: string | null;
        } | null;
        Queues: {
            waiting: components["schemas"]["BoundedCount"];
            byType: {
                type: string;
                count: number;
            }[];
            /** Format: date-time */
            oldestAt: string | null;
            retrying: components["schemas"]["BoundedCount"];
            deadEvents: components["schemas"]["BoundedCount"];
            settledLastHour: components["schemas"]["BoundedCount"];
        };
        DeadEvent: {
            id: string;
            eventId: string;
            type: string | null;
            reason: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            replayedAt: string | null;
            /** Format: date-time */
            settledAt: string | null;
        };
        DeadEventDetail: {
            id: string;
            eventId: string;
            type: string | null;
            reason: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            replayedAt: string | null;
            /** Format: date-time */
            settledAt: string | null;
            event: {
                payload: {
                    [key: string]: unknown;
                };
                actorId: string | null;
                /** Format: date-time */
                recordedAt: string;
                attempts: number;
                failure: {
                    subscriber: string | null;
                    message: string;
                    /** Format: date-time */
                    at: string;
                } | null;
            } | null;
            subscribers: {
                name: string;
                /** @enum {string} */
                kind: "handler" | "effect";
                /** Format: date-time */
                at: string | null;
            }[];
        };
        Replayed: {
            replayed: number;
            more: boolean;
        };
        Projection: {
            name: string;
            last: components["schemas"]["ProjectionCheck"];
        };
        ProjectionCheck: {
            id: string;
            /** @enum {string} */
            kind: "sample" | "rebuild";
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            checked: number;
            drifted: number;
            example: {
                key: string;
                stored: string;
                actual: string;
            } | null;
        } | null;
    };
    responses: never;
    parameters: {
        /** @description Any text of your own, up to 255 characters. The same request with the same key gets the same answer for 24 hours and runs once; with another body it is 422. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
