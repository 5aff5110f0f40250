ALTER TABLE "red_listing" ADD COLUMN "term" integer DEFAULT 12 NOT NULL;--> statement-breakpoint
ALTER TABLE "red_listing" ADD COLUMN "suspended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "red_listing" ADD COLUMN "suspended_reason" text;