CREATE TABLE "commitment" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "commitment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"identifier" text NOT NULL,
	"version" integer NOT NULL,
	"claim_id" bigint NOT NULL,
	"promises" jsonb NOT NULL,
	"signatory" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"digest" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "commitment_once" UNIQUE("identifier","version")
);
--> statement-breakpoint
CREATE TABLE "commitment_breach" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "commitment_breach_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"commitment_id" bigint NOT NULL,
	"promise" text NOT NULL,
	"case_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "commitment_breach_once" UNIQUE("case_id","promise")
);
--> statement-breakpoint
ALTER TABLE "red_listing" ADD COLUMN "term" integer DEFAULT 12 NOT NULL;--> statement-breakpoint
ALTER TABLE "red_listing" ADD COLUMN "suspended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "red_listing" ADD COLUMN "suspended_reason" text;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_claim_id_merchant_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."merchant_claim"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_breach" ADD CONSTRAINT "commitment_breach_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_breach" ADD CONSTRAINT "commitment_breach_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commitment_file" ON "commitment" USING btree (left(encode(sha256(('probity:merchant:' || replace("identifier", '\', '\\'))::bytea), 'hex'), 5));