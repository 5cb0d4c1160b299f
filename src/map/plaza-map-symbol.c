/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-map-symbol.h"

/* The side of the square in which the paths are written. */
#define SIDE 16.0
#define SIZE 14
#define LINE 1.7

struct _PlazaMapSymbol
{
  GtkWidget  parent_instance;

  PlazaKind  kind;
};

G_DEFINE_FINAL_TYPE (PlazaMapSymbol, plaza_map_symbol, GTK_TYPE_WIDGET)

/* Areas and lines, each in SVG's language of paths. */
typedef struct
{
  const char *fill;
  const char *stroke;
} Drawing;

static const Drawing drawings[PLAZA_N_KINDS] = {
  /* A megaphone. */
  [PLAZA_KIND_RALLY] = { "M1.5 5.8h3.2l6.3-3.8v12l-6.3-3.8H1.5z M4.6 11l1.2 3.6H8L6.9 10.6z", "M13 5.6a3.2 3.2 0 0 1 0 4.8" },
  /* A candle. */
  [PLAZA_KIND_VIGIL] = { "M8 .6c1.9 2.1 2.6 3.2 2.6 4.4a2.6 2.6 0 0 1-5.2 0C5.4 3.8 6.1 2.7 8 .6z M5.4 8.6h5.2v6.6H5.4z", NULL },
  /* A flag. */
  [PLAZA_KIND_MARCH] = { "M3.2 1.2h1.9v13.8H3.2z M6 2h7.8l-2.2 3.2 2.2 3.2H6z", NULL },
  /* A microphone. */
  [PLAZA_KIND_PRESS_CONFERENCE] = { "M8 .8a2.6 2.6 0 0 1 2.6 2.6v4a2.6 2.6 0 0 1-5.2 0v-4A2.6 2.6 0 0 1 8 .8z", "M3.5 7.6a4.5 4.5 0 0 0 9 0M8 12.1v3" },
  /* A house of columns. */
  [PLAZA_KIND_LEGISLATIVE_VISIT] = { "M8 .8l6.8 4v1.4H1.2V4.8z M2.8 7.2h2.2v5H2.8z M6.9 7.2h2.2v5H6.9z M11 7.2h2.2v5H11z M1.2 13.2h13.6V15H1.2z", NULL },
  /* A speaker at a lectern. */
  [PLAZA_KIND_TOWN_HALL] = { "M8 .7a2.3 2.3 0 0 1 0 4.6A2.3 2.3 0 0 1 8 .7z M2.6 6.6h10.8l-1.2 3H3.8z M6 10.4h4V15.2H6z", NULL },
  /* Three behind a table. */
  [PLAZA_KIND_PANEL] = { "M3 2.2a1.9 1.9 0 0 1 0 3.8 1.9 1.9 0 0 1 0-3.8z M8 2.2A1.9 1.9 0 0 1 8 6 1.9 1.9 0 0 1 8 2.2z M13 2.2a1.9 1.9 0 0 1 0 3.8 1.9 1.9 0 0 1 0-3.8z M.8 7.6h14.4v2.2h-1.4v4.6h-2V9.8H4.2v4.6h-2V9.8H.8z", NULL },
  /* Four round a table. */
  [PLAZA_KIND_ROUNDTABLE] = { "M8 .6a1.9 1.9 0 0 1 0 3.8A1.9 1.9 0 0 1 8 .6z M8 11.6a1.9 1.9 0 0 1 0 3.8 1.9 1.9 0 0 1 0-3.8z M2.5 6.1a1.9 1.9 0 0 1 0 3.8 1.9 1.9 0 0 1 0-3.8z M13.5 6.1a1.9 1.9 0 0 1 0 3.8 1.9 1.9 0 0 1 0-3.8z", "M8 5.9a2.1 2.1 0 0 1 0 4.2 2.1 2.1 0 0 1 0-4.2z" },
  /* Two bubbles of speech. */
  [PLAZA_KIND_CONVERSATION] = { "M2 1.4h7.4a1.2 1.2 0 0 1 1.2 1.2v4a1.2 1.2 0 0 1-1.2 1.2H5.2L2.6 10.2V7.8H2A1.2 1.2 0 0 1 .8 6.6v-4A1.2 1.2 0 0 1 2 1.4z M12 5.4h1.8A1.2 1.2 0 0 1 15 6.6v4a1.2 1.2 0 0 1-1.2 1.2v2.6l-2.8-2.6H7.2A1.2 1.2 0 0 1 6 10.6V9.2h4.6A1.4 1.4 0 0 0 12 7.8z", NULL },
  /* A house. */
  [PLAZA_KIND_COMMUNITY_MEETING] = { "M8 1l7.4 6.4H13.2V14.6H9.6V10.2H6.4V14.6H2.8V7.4H.6z", NULL },
  /* A list on a board. */
  [PLAZA_KIND_CANVASS] = { "M2.6 2.4H5.4A2.6 1.8 0 0 1 10.6 2.4H13.4V15.2H2.6z M4.8 6.4V7.9H11.2V6.4z M4.8 10V11.5H11.2V10z", NULL },
  /* A telephone. */
  [PLAZA_KIND_CALL_IN] = { "M4.2 1.2L6.6 4.8 5 6.6C5.9 8.5 7.5 10.1 9.4 11L11.2 9.4 14.8 11.8C14.5 13.7 13.4 14.8 11.6 14.8 6.2 14.8 1.2 9.8 1.2 4.4 1.2 2.6 2.3 1.5 4.2 1.2z", NULL },
  /* A hashtag. */
  [PLAZA_KIND_SOCIAL_MEDIA] = { NULL, "M6.2 1.8L4.8 14.2M11.2 1.8L9.8 14.2M2.4 5.5H14.2M1.8 10.5H13.6" },
  /* Two people. */
  [PLAZA_KIND_CONVENING] = { "M5.4 2.2A2.5 2.5 0 0 1 5.4 7.2 2.5 2.5 0 0 1 5.4 2.2z M.6 13.8C.6 10 2.6 8.2 5.4 8.2S10.2 10 10.2 13.8z M11.4 3.4A2 2 0 0 1 11.4 7.4 2 2 0 0 1 11.4 3.4z M11.2 8.4C13.8 8.4 15.4 10 15.4 13.8H11.6C11.6 11.6 11 9.8 9.8 8.7 10.2 8.5 10.7 8.4 11.2 8.4z", NULL },
  /* An exclamation mark. */
  [PLAZA_KIND_ACTION_ALERT] = { "M6.7 1.4H9.3L8.9 9.8H7.1z M8 11.2A1.7 1.7 0 0 1 8 14.6 1.7 1.7 0 0 1 8 11.2z", NULL },
  /* A star. */
  [PLAZA_KIND_OTHER] = { "M8 1.2L10.1 5.7 15 6.3 11.4 9.6 12.4 14.4 8 12 3.6 14.4 4.6 9.6 1 6.3 5.9 5.7z", NULL },
};

static GskPath *paths[PLAZA_N_KINDS][2];

/* Read once and kept: there are few, and a map draws many. */
static GskPath *
get_path (PlazaKind   kind,
          gsize       which,
          const char *text)
{
  if (text == NULL)
    return NULL;

  if (paths[kind][which] == NULL)
    paths[kind][which] = gsk_path_parse (text);

  g_assert (paths[kind][which] != NULL);
  return paths[kind][which];
}

static void
plaza_map_symbol_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
plaza_map_symbol_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  PlazaKind kind = PLAZA_MAP_SYMBOL (widget)->kind;
  GskPath *fill = get_path (kind, 0, drawings[kind].fill);
  GskPath *stroke = get_path (kind, 1, drawings[kind].stroke);
  float size = MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((gtk_widget_get_width (widget) - size) / 2,
                                                          (gtk_widget_get_height (widget) - size) / 2));
  gtk_snapshot_scale (snapshot, size / SIDE, size / SIDE);

  if (fill != NULL)
    gtk_snapshot_append_fill (snapshot, fill, GSK_FILL_RULE_EVEN_ODD, &color);
  if (stroke != NULL)
    {
      g_autoptr(GskStroke) line = gsk_stroke_new (LINE);

      gsk_stroke_set_line_cap (line, GSK_LINE_CAP_ROUND);
      gtk_snapshot_append_stroke (snapshot, stroke, line, &color);
    }

  gtk_snapshot_restore (snapshot);
}

static void
plaza_map_symbol_class_init (PlazaMapSymbolClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = plaza_map_symbol_measure;
  widget_class->snapshot = plaza_map_symbol_snapshot;
  gtk_widget_class_set_css_name (widget_class, "mapsymbol");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
plaza_map_symbol_init (PlazaMapSymbol *self)
{
}

GtkWidget *
plaza_map_symbol_new (PlazaKind kind)
{
  PlazaMapSymbol *self;

  g_return_val_if_fail (kind < PLAZA_N_KINDS, NULL);

  self = g_object_new (PLAZA_TYPE_MAP_SYMBOL, NULL);
  self->kind = kind;
  return GTK_WIDGET (self);
}
