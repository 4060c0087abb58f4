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
         * @description Sends a link to the address. The answer is the same for an address that has an account.
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
         * Verify an address by the link that came by mail and the password chosen at sign-up, and sign in
         * @description A wrong password does not use the link up. A password reset verifies the address, too.
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
    "/api/v1/accounts/verification-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the link that verifies an address once more */
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
        /** List the devices that are signed in */
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
        /** Sign in */
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
        /** Sign out everywhere */
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
         * @description A token that comes again later than 30 seconds after its use ends its session.
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
        /** Sign out */
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
        /** Sign a device out */
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
         * Have a link for a new password sent
         * @description The answer is the same whether anybody has this address.
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
        /** Change the own password; every other session ends */
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
        /** Who is signed in */
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
        /** Change the own profile and settings */
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
        /** List the own access tokens */
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
        /** Make an access token; its secret is shown this once */
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
        /** Take an access token back */
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
         * Ask for the addresses that documents have or would get
         * @description Nothing is written. Links between the documents can then be written before the documents are sent.
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
         * @description At most 50 documents a call. A document is known by `source` and `path`; the same document again changes nothing.
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
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How Atoll is
         * @description 503 with the same body when something that Atoll stands on does not answer.
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
        /** Public posts, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description Opaque; from `meta.next` or `meta.prev`. */
                    cursor?: string;
                    limit?: number;
                    tag?: string;
                    author?: string;
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
        /** Begin a post */
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
        /** See Markdown as a post would show it */
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
         * @description In the language asked for with `locale` or Accept-Language; `shownLocale` says which it really is.
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
    "/api/v1/redirects/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an old path leads */
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
    "/api/v1/me/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My drafts and published posts, the last touched first */
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
        /** Change the slug, tags or cover of a post */
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
         * @description Send the `version` that was changed, 0 for a first one; `version_conflict` when it is no longer that.
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
        /** Publish a post, or its changed working copies */
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
        /** Take a post back */
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
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search posts, tags and people
         * @description English and Chinese; a hit holds every word of the query, in any of its forms. At most 100 hits can be walked through.
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
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tags, the most used first */
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
        /** Make a tag */
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        /** Follow a tag no more */
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
         * @description A picture (PNG, JPEG, GIF, WebP, AVIF, SVG) or a PDF of at most 10 MB, as the field `file` of a form or as the raw body. What it is, is read from its bytes. The same bytes again answer the upload that is there, with 200.
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
                /** @description Was here already */
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
        /** Delete a file of mine */
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
            code: "malformed_request" | "host_not_allowed" | "link_expired" | "cursor_invalid" | "unauthenticated" | "wrong_credentials" | "forbidden" | "scope_missing" | "address_unverified" | "account_suspended" | "origin_not_allowed" | "not_found" | "method_not_allowed" | "name_taken" | "slug_taken" | "version_conflict" | "request_in_progress" | "already_exists" | "payload_too_large" | "unsupported_media_type" | "validation_failed" | "idempotency_mismatch" | "nothing_to_publish" | "rate_limited" | "internal" | "unavailable";
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
             * @description cookie: for browsers. token: the tokens stand in the answer, for API clients.
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
        };
        PasswordChange: {
            /** @example ferry umbrella seven */
            currentPassword: string;
            /** @example ferry umbrella seven */
            newPassword: string;
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
         *       "expiresInDays": 30
         *     }
         */
        NewToken: {
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** @default 90 */
            expiresInDays: number | null;
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
                /** @example rust-1-63-0 */
                slug: string;
            }[];
        };
        ImportOutcome: {
            path: string;
            /** @enum {string} */
            outcome: "created" | "updated" | "unchanged" | "skipped";
            slug: string | null;
            /** @description How many old paths lead to the post. */
            redirects: number;
            reason: string | null;
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
            /** @example rust-1-63-0 */
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
             * @description Paths that shall lead to the post.
             * @default []
             * @example [
             *       "/2022/08/11/Rust-1.63.0.html"
             *     ]
             */
            oldPaths: string[];
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
            authors: components["schemas"]["Byline"][];
            tags: components["schemas"]["TagRef"][];
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
        };
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
            authors: components["schemas"]["Byline"][];
            tags: components["schemas"]["TagRef"][];
            drafts: components["schemas"]["Draft"][];
        };
        /** @enum {string} */
        PostStatus: "draft" | "published";
        Draft: {
            locale: components["schemas"]["Locale"];
            title: string;
            summary: string;
            markdown: string;
            version: number;
            /** Format: date-time */
            updatedAt: string;
            changed: boolean;
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
            authors: components["schemas"]["Byline"][];
            tags: components["schemas"]["TagRef"][];
            originalLocale: components["schemas"]["Locale"];
            html: string;
            contents: components["schemas"]["ContentsEntry"][];
            words: number;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @example {
         *       "to": "/posts/rust-1-63-0"
         *     }
         */
        Redirect: {
            to: string;
        };
        OwnPostCard: {
            /** Format: uuid */
            id: string;
            slug: string | null;
            status: components["schemas"]["PostStatus"];
            title: string;
            shownLocale: components["schemas"]["Locale"];
            locales: components["schemas"]["Locale"][];
            /** Format: date-time */
            publishedAt: string | null;
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
            version: number;
        };
        /**
         * @example {
         *       "slug": "tides"
         *     }
         */
        PublishPost: {
            /** @example announcing-rust-1-63-0 */
            slug?: string;
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
            authors: {
                name: string;
                displayName: string;
            }[];
            tags: {
                slug: string;
                name: string;
            }[];
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
        SearchKind: "post" | "tag" | "person";
        Tag: {
            slug: string;
            name: string;
            /** Format: uuid */
            id: string;
            description: string;
            postCount: number;
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
            followerCount: number;
            following: boolean | null;
        };
        TagFollow: {
            following: boolean;
            followerCount: number;
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
