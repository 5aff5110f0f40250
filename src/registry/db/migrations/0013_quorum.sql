CREATE TABLE "review_network" (
	"network" text PRIMARY KEY NOT NULL,
	"voice" bigint NOT NULL,
	"forget_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "panel_answer" ADD COLUMN "voice" bigint;--> statement-breakpoint
ALTER TABLE "review_batch" ADD COLUMN "voice" bigint;--> statement-breakpoint
ALTER TABLE "review_network" ADD CONSTRAINT "review_network_voice_volunteer_id_fk" FOREIGN KEY ("voice") REFERENCES "public"."volunteer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_network_forget" ON "review_network" USING btree ("forget_at");