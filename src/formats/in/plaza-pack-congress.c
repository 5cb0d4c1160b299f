/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-pack-build.h"
#include "plaza-place.h"
#include "plaza-text-rules.h"
#include "plaza-timeslot.h"

/* A letter and six digits (https://bioguide.congress.gov). */
static gboolean
congress_is_bioguide_id (const char *text)
{
  return g_ascii_isupper (text[0]) && strlen (text) == 7 && strspn (text + 1, "0123456789") == 6;
}

static PlazaOffice *
congress_read_office (PlazaFields *fields)
{
  PlazaOffice *office = plaza_record_new (&plaza_office_type);

  office->city = plaza_fields_get_line_or_null (fields, "city");
  office->address = plaza_fields_get_line_or_null (fields, "address");
  office->telephone = plaza_fields_get_line_or_null (fields, "telephone");
  office->as_of = plaza_fields_get_line_or_null (fields, "as_of");
  plaza_fields_end (fields);

  if (office->telephone != NULL && !plaza_text_rules_is_telephone (office->telephone))
    plaza_fields_fail (fields, "telephone", _("it must be a telephone number such as +1-202-224-3121"));
  if (office->as_of != NULL && !plaza_date_is_valid (office->as_of))
    plaza_fields_fail (fields, "as_of", _("it must be a date such as 2017-02-22"));

  return office;
}

/* Of a Member of Congress more is known of how these are written. */
static void
congress_check_official (PlazaFields         *fields,
                         const PlazaOfficial *official)
{
  gboolean federal = official->level == PLAZA_LEVEL_FEDERAL;

  if (official->id != NULL && federal && !congress_is_bioguide_id (official->id))
    plaza_fields_fail (fields, "id", _("it must be a Bioguide id such as T000476"));
  if (official->title != NULL && federal && !g_str_equal (official->title, "Sen.") && !g_str_equal (official->title, "Rep."))
    plaza_fields_fail_unknown (fields, "title", official->title);
  if (official->state != NULL && !plaza_state_is_known (official->state))
    plaza_fields_fail_unknown (fields, "state", official->state);
}

static gpointer
congress_read_official (PlazaFields *fields)
{
  PlazaOfficial *official = plaza_official_new ();
  g_autoptr(GPtrArray) offices = NULL;

  official->id = plaza_fields_get_line (fields, "id");
  official->title = plaza_fields_get_line_or_null (fields, "title");
  official->name = plaza_fields_get_line_or_null (fields, "name");
  official->level = plaza_fields_get_enum (fields, "level", PLAZA_TYPE_LEVEL);
  official->state = plaza_fields_get_line_or_null (fields, "state");
  official->district = plaza_fields_get_line_or_null (fields, "district");
  offices = plaza_fields_get_objects (fields, "offices");
  for (guint i = 0; i < offices->len; i++)
    g_ptr_array_add (official->offices, congress_read_office (g_ptr_array_index (offices, i)));
  g_strfreev (official->accounts);
  official->accounts = plaza_fields_get_lines (fields, "accounts");
  official->note = plaza_fields_get_prose_or_null (fields, "note");
  plaza_fields_end (fields);
  congress_check_official (fields, official);

  return official;
}

gboolean
plaza_pack_officials_read (PlazaPackBuild  *self,
                           GError         **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_pack_build_open_json (self, "officials.json", error);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) list = NULL;

  if (file == NULL)
    return FALSE;

  list = plaza_pack_build_read_records (file, _("official"), congress_read_official, self->pack->officials, ids);

  return plaza_json_file_finish (file, error);
}

static gpointer
congress_read_bill (PlazaFields *fields)
{
  PlazaBill *bill = plaza_bill_new ();

  bill->id = plaza_fields_get_identity (fields, "id");
  bill->number = plaza_fields_get_line_or_null (fields, "number");
  bill->name = plaza_fields_get_line_or_null (fields, "name");
  bill->chamber = plaza_fields_get_enum_or_null (fields, "chamber", PLAZA_TYPE_CHAMBER, PLAZA_CHAMBER_NONE);
  g_strfreev (bill->joined);
  bill->joined = plaza_fields_get_lines (fields, "joined");
  plaza_fields_end (fields);

  if (bill->number == NULL && bill->name == NULL)
    plaza_fields_fail (fields, NULL, _("it needs a number or a name"));

  return bill;
}

gboolean
plaza_pack_bills_read (PlazaPackBuild  *self,
                       GError         **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_pack_build_open_json (self, "bills.json", error);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) officials = plaza_pack_build_list_ids (self->pack->officials);
  g_autoptr(GPtrArray) list = NULL;

  if (file == NULL)
    return FALSE;

  list = plaza_pack_build_read_records (file, _("bill"), congress_read_bill, self->pack->bills, ids);
  for (guint i = 0; i < self->pack->bills->len; i++)
    plaza_pack_build_check_names (g_ptr_array_index (list, i), "joined", ((const PlazaBill *) g_ptr_array_index (self->pack->bills, i))->joined,
                                  officials, "officials.json");

  return plaza_json_file_finish (file, error);
}
