CREATE TABLE "panel_key" (
	"month" text PRIMARY KEY NOT NULL,
	"token_key" "bytea" NOT NULL,
	"private_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "panel_token" (
	"volunteer_id" bigint NOT NULL,
	"month" text NOT NULL,
	"request_hash" "bytea" NOT NULL,
	CONSTRAINT "panel_token_volunteer_id_month_pk" PRIMARY KEY("volunteer_id","month")
);
--> statement-breakpoint
ALTER TABLE "volunteer" ADD COLUMN "month" text;--> statement-breakpoint
ALTER TABLE "panel_token" ADD CONSTRAINT "panel_token_volunteer_id_volunteer_id_fk" FOREIGN KEY ("volunteer_id") REFERENCES "public"."volunteer"("id") ON DELETE no action ON UPDATE no action;