/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "plaza-pack-build.h"
#include "plaza-place.h"

/* A letter and six digits (https://bioguide.congress.gov). */
static gboolean
is_bioguide_id (const char *text)
{
  return g_ascii_isupper (text[0]) && strlen (text) == 7 && strspn (text + 1, "0123456789") == 6;
}

static gpointer
read_member (PlazaFields *fields)
{
  PlazaMember *member = plaza_member_new ();

  member->id = plaza_fields_get_line (fields, "id");
  member->title = plaza_fields_get_line (fields, "title");
  member->name = plaza_fields_get_line (fields, "name");
  member->state = plaza_fields_get_line (fields, "state");
  plaza_fields_end (fields);

  if (member->id != NULL && !is_bioguide_id (member->id))
    plaza_fields_fail (fields, "id", _("it must be a Bioguide id such as T000476"));
  if (member->title != NULL && !g_str_equal (member->title, "Sen.") && !g_str_equal (member->title, "Rep."))
    plaza_fields_fail_unknown (fields, "title", member->title);
  if (member->state != NULL && !plaza_state_is_known (member->state))
    plaza_fields_fail_unknown (fields, "state", member->state);

  return member;
}

gboolean
plaza_pack_members_read (PlazaPackBuild  *self,
                         GError         **error)
{
  g_autoptr(PlazaJsonFile) file = plaza_pack_build_open_json (self, "members.json", error);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) list = NULL;

  if (file == NULL)
    return FALSE;

  list = plaza_pack_build_read_records (file, _("member"), read_member, self->pack->members, ids);

  return plaza_json_file_finish (file, error);
}

static gpointer
read_bill (PlazaFields *fields)
{
  PlazaBill *bill = plaza_bill_new ();

  bill->id = plaza_fields_get_identity (fields, "id");
  bill->number = plaza_fields_get_line_or_null (fields, "number");
  bill->name = plaza_fields_get_line_or_null (fields, "name");
  bill->chamber = plaza_fields_get_enum_or_null (fields, "chamber", PLAZA_TYPE_CHAMBER, PLAZA_CHAMBER_NONE);
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
  g_autoptr(GPtrArray) list = NULL;

  if (file == NULL)
    return FALSE;

  list = plaza_pack_build_read_records (file, _("bill"), read_bill, self->pack->bills, ids);

  return plaza_json_file_finish (file, error);
}
