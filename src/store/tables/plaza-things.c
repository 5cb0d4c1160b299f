/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-things.h"

#include "plaza-bill-table.h"
#include "plaza-campaign-table.h"
#include "plaza-event-table.h"
#include "plaza-guide-table.h"
#include "plaza-official-table.h"
#include "plaza-message-table.h"
#include "plaza-point-table.h"
#include "plaza-sheet-table.h"
#include "plaza-theme-table.h"
#include "plaza-value-table.h"

/* The one of that name among @records: the first member of each is its name. All of these
 * tables have some dozens of rows. */
static gpointer
take_of (GPtrArray  *records,
         const char *uid)
{
  g_autoptr(GPtrArray) all = records;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      gpointer record = g_ptr_array_index (all, i);

      if (g_strcmp0 (*(char **) record, uid) == 0)
        return plaza_record_ref (record);
    }

  return NULL;
}

static gpointer
load_campaign (PlazaStore  *store,
               const char  *uid,
               GError     **error)
{
  return plaza_campaign_table_load (store, error);
}

static gpointer
load_event (PlazaStore  *store,
            const char  *uid,
            GError     **error)
{
  return plaza_event_table_load_uid (store, uid, error);
}

static gpointer
load_official (PlazaStore  *store,
               const char  *uid,
               GError     **error)
{
  return take_of (plaza_official_table_list (store, error), uid);
}

static gpointer
load_bill (PlazaStore  *store,
           const char  *uid,
           GError     **error)
{
  return take_of (plaza_bill_table_list (store, error), uid);
}

static gpointer
load_guide (PlazaStore  *store,
            const char  *uid,
            GError     **error)
{
  return take_of (plaza_guide_table_list (store, error), uid);
}

static gpointer
load_theme (PlazaStore  *store,
            const char  *uid,
            GError     **error)
{
  return take_of (plaza_theme_table_list (store, error), uid);
}

static gpointer
load_point (PlazaStore  *store,
            const char  *uid,
            GError     **error)
{
  return take_of (plaza_point_table_list (store, error), uid);
}

static gpointer
load_message (PlazaStore  *store,
              const char  *uid,
              GError     **error)
{
  return take_of (plaza_message_table_list (store, error), uid);
}

static gpointer
load_sheet (PlazaStore  *store,
            const char  *uid,
            GError     **error)
{
  return plaza_sheet_table_load (store, uid, error);
}

static gpointer
load_sheet_line (PlazaStore  *store,
                 const char  *uid,
                 GError     **error)
{
  return plaza_sheet_table_load_line (store, uid, error);
}

static gpointer
load_value (PlazaStore  *store,
            const char  *uid,
            GError     **error)
{
  return take_of (plaza_value_table_list (store, error), uid);
}

static gboolean
write_campaign (PlazaStore  *store,
                gpointer     record,
                GError     **error)
{
  return plaza_campaign_table_write (store, record, error);
}

static gboolean
write_official (PlazaStore  *store,
                gpointer     record,
                GError     **error)
{
  return plaza_official_table_write (store, record, error);
}

static gboolean
write_bill (PlazaStore  *store,
            gpointer     record,
            GError     **error)
{
  return plaza_bill_table_write (store, record, error);
}

static gboolean
write_guide (PlazaStore  *store,
             gpointer     record,
             GError     **error)
{
  return plaza_guide_table_write (store, record, error);
}

static gboolean
write_theme (PlazaStore  *store,
             gpointer     record,
             GError     **error)
{
  return plaza_theme_table_write (store, record, error);
}

static gboolean
write_point (PlazaStore  *store,
             gpointer     record,
             GError     **error)
{
  return plaza_point_table_write (store, record, error);
}

static gboolean
write_message (PlazaStore  *store,
               gpointer     record,
               GError     **error)
{
  return plaza_message_table_write (store, record, error);
}

static gboolean
write_sheet (PlazaStore  *store,
             gpointer     record,
             GError     **error)
{
  return plaza_sheet_table_write (store, record, error);
}

static gboolean
write_sheet_line (PlazaStore  *store,
                  gpointer     record,
                  GError     **error)
{
  return plaza_sheet_table_write_line (store, record, error);
}

static gboolean
write_value (PlazaStore  *store,
             gpointer     record,
             GError     **error)
{
  return plaza_value_table_write (store, record, error);
}

const PlazaThingTable plaza_things[] = {
  [PLAZA_THING_CAMPAIGN] = { &plaza_campaign_record_type, load_campaign, write_campaign, NULL },
  [PLAZA_THING_OFFICIAL] = { &plaza_official_type, load_official, write_official, plaza_official_table_remove },
  [PLAZA_THING_BILL] = { &plaza_bill_type, load_bill, write_bill, plaza_bill_table_remove },
  [PLAZA_THING_EVENT] = { &plaza_event_record_type, load_event, NULL, NULL },
  [PLAZA_THING_GUIDE] = { &plaza_guide_type, load_guide, write_guide, plaza_guide_table_remove },
  [PLAZA_THING_THEME] = { &plaza_theme_type, load_theme, write_theme, plaza_theme_table_remove },
  [PLAZA_THING_POINT] = { &plaza_point_type, load_point, write_point, plaza_point_table_remove },
  [PLAZA_THING_MESSAGE] = { &plaza_message_type, load_message, write_message, plaza_message_table_remove },
  [PLAZA_THING_EVENT_SHEET] = { &plaza_event_sheet_type, load_sheet, write_sheet, plaza_sheet_table_remove },
  [PLAZA_THING_SHEET_LINE] = { &plaza_sheet_line_type, load_sheet_line, write_sheet_line, plaza_sheet_table_remove_line },
  [PLAZA_THING_VALUE] = { &plaza_value_type, load_value, write_value, plaza_value_table_remove },
};

/**
 * plaza_thing_name:
 * @record: (nullable): the thing, where it is there
 *
 * Returns: (transfer full): how a sentence names it: an event by its title
 */
char *
plaza_thing_name (PlazaThing     thing,
                  const char    *uid,
                  gconstpointer  record)
{
  const PlazaEventRecord *event = thing == PLAZA_THING_EVENT ? record : NULL;

  return plaza_text_visible (event != NULL ? event->title : uid);
}
