CREATE TABLE "review_network" (
	"network" text PRIMARY KEY NOT NULL,
	"origin" bigint NOT NULL,
	"forget_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "panel_answer" ADD COLUMN "origin" bigint;--> statement-breakpoint
ALTER TABLE "review_batch" ADD COLUMN "origin" bigint;--> statement-breakpoint
ALTER TABLE "review_network" ADD CONSTRAINT "review_network_origin_volunteer_id_fk" FOREIGN KEY ("origin") REFERENCES "public"."volunteer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_network_forget" ON "review_network" USING btree ("forget_at");